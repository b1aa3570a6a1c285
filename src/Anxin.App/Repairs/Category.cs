namespace Anxin.App.Repairs;

/// <summary>
/// A kind of product: its words, the certificate the law or safety asks of whoever opens it, and how long a visit usually takes.
/// </summary>
public sealed record Category(string Code, string Zh, string En, string? Certificate, int Minutes);
