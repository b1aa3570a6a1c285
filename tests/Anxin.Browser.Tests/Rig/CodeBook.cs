using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Anxin.Browser.Tests.Rig;

/// <summary>Reads sign-in codes where a developer does: in the log.</summary>
internal sealed partial class CodeBook : ILoggerProvider
{
    public ConcurrentQueue<string> Codes { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Reader(Codes);

    public void Dispose()
    {
    }

    private sealed class Reader(ConcurrentQueue<string> codes) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (SignInCode().Match(formatter(state, exception)) is { Success: true } match)
            {
                codes.Enqueue(match.Groups[1].Value);
            }
        }
    }

    [GeneratedRegex(@"Sign-in code (\d{6}) for")]
    private static partial Regex SignInCode();
}
