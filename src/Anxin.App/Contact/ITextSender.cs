using Anxin.App.Vault;

namespace Anxin.App.Contact;

/// <summary>Sends a short text to a phone. The gateway is outside; a failure throws and the job tries again.</summary>
public interface ITextSender
{
    /// <param name="phone">The receiver.</param>
    /// <param name="text">What to say.</param>
    /// <param name="id">The same for every try of one message, so that a gateway can drop repeats.</param>
    /// <param name="ct">Ends the attempt.</param>
    Task Send(Phone phone, string text, string id, CancellationToken ct);
}
