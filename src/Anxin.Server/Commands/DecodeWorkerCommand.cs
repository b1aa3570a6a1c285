using System.Globalization;
using Anxin.Forensics.Media.Supervising;

namespace Anxin.Server.Commands;

/// <summary>The part of the program that a server starts as another process to decode pictures in; not for people, so not listed.</summary>
internal static class DecodeWorkerCommand
{
    public const string Name = "decode-worker";

    /// <summary>A decoder in processes of this same program.</summary>
    public static SupervisedDecoder Supervise()
    {
        // Under the dotnet host the program is an argument of the host.
        var program = Environment.ProcessPath!;
        string[] own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(DecodeWorkerCommand).Assembly.Location] : [];
        var options = new WorkerOptions(program, [.. own, Name]);
        return new SupervisedDecoder(options with
        {
            Arguments = [.. options.Arguments, options.MostBytes.ToString(CultureInfo.InvariantCulture)],
        });
    }

    public static int Run(string mostBytes)
    {
        using var requests = Console.OpenStandardInput();
        using var answers = Console.OpenStandardOutput();
        DecodeWorker.Serve(requests, answers, long.TryParse(mostBytes, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0);
        return CommandRoot.Done;
    }
}
