namespace Anxin.Server.Commands;

/// <summary>A command cannot go on, for a reason its caller can act on; printed as it is.</summary>
internal sealed class CommandFailure(string message, int exitCode = CommandRoot.Found) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
