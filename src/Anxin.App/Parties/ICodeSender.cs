using Anxin.App.Vault;

namespace Anxin.App.Parties;

/// <summary>Brings a one-time code to a phone. A failure throws; the job tries again while the code still holds.</summary>
public interface ICodeSender
{
    /// <param name="phone">The receiver.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="id">The same for every try of one code, so that a gateway can drop repeats.</param>
    /// <param name="ct">Ends the attempt.</param>
    Task Send(Phone phone, string code, Guid id, CancellationToken ct);
}
