using Anxin.App.Vault;
using Microsoft.Extensions.Logging;

namespace Anxin.App.Contact;

/// <summary>
/// For development: says in the log that a text would go out. The phone is masked and the text, which holds a secret link, is left out.
/// </summary>
public sealed partial class LogTextSender(ILogger<LogTextSender> logger) : ITextSender
{
    public Task Send(Phone phone, string text, string id, CancellationToken ct)
    {
        LogText(Mask.Phone(phone), text.Length);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Text to {Phone}: {Characters} characters (no gateway is configured)")]
    private partial void LogText(string phone, int characters);
}
