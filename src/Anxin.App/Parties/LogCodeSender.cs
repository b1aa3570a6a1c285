using Anxin.App.Vault;
using Microsoft.Extensions.Logging;

namespace Anxin.App.Parties;

/// <summary>For development: shows the code in the log, beside the masked phone.</summary>
public sealed partial class LogCodeSender(ILogger<LogCodeSender> logger) : ICodeSender
{
    public Task Send(Phone phone, string code, Guid id, CancellationToken ct)
    {
        LogCode(code, Mask.Phone(phone));
        return Task.CompletedTask;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Sign-in code {Code} for {Phone}. Set PhoneCodes:Gateway to send codes instead of showing them here.")]
    private partial void LogCode(string code, string phone);
}
