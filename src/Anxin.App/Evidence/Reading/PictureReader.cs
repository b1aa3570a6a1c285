using System.Diagnostics;
using System.Text;

namespace Anxin.App.Evidence.Reading;

/// <summary>
/// Reads text in pictures with tesseract, in a process of its own: one at a time, with little memory and time, and ended when it takes more.
/// It is only given pictures that we encoded ourselves.
/// </summary>
public sealed class PictureReader(AppOptions options) : IDisposable
{
    /// <summary>Pictures are given to it at most this large.</summary>
    public const int Side = 2000;

    private const int Kilobytes = 1024 * 1024;
    private const int LongestAnswer = 4 * 1024 * 1024;
    private const string Languages = "chi_sim+eng";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string? _program = Find(options.TextReader);
    private Task<bool>? _speaks;

    /// <summary>How long it may take, of the clock and of the processor.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The version of the check that can be made here: 0 where the program or one of its languages is missing.</summary>
    public async Task<int> Version() => _program is not null && await (_speaks ??= Speaks()) ? OrderText.Version : 0;

    /// <summary>The words of a picture; null when it took too long or went wrong.</summary>
    public async Task<IReadOnlyList<ReadWord>?> Read(ReadOnlyMemory<byte> picture, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await Run(["stdin", "stdout", "-l", Languages, "--psm", "11", "tsv"], picture, ct) is { } table ? WordTable.Read(table) : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> Speaks() =>
        await Run(["--list-langs"], default, CancellationToken.None) is { } told
        && Languages.Split('+').All(told.Split(['\n', '\r'], StringSplitOptions.TrimEntries).Contains);

    private async Task<string?> Run(string[] arguments, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        using var process = Process.Start(Bounded(arguments))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            var answer = Answer(process.StandardOutput, limit.Token);
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            await Give(process, input, limit.Token);
            if (await answer is not { } text)
            {
                return null;
            }

            await complaints;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? text : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The shell sets the limits and becomes the program.</summary>
    private ProcessStartInfo Bounded(string[] arguments)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(Longest.TotalSeconds));
        string[] all = ["-c", FormattableString.Invariant($"ulimit -v {Kilobytes} && ulimit -t {seconds} && exec \"$0\" \"$@\""), _program!, .. arguments];
        var start = new ProcessStartInfo("/bin/sh", all)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    /// <summary>A program that ends early no longer listens; what it says then counts.</summary>
    private static async Task Give(Process process, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // told by the exit code
        }
    }

    private static async Task<string?> Answer(StreamReader from, CancellationToken ct)
    {
        var (text, part) = (new StringBuilder(), new char[8192]);
        while (await from.ReadAsync(part, ct) is > 0 and var read)
        {
            text.Append(part, 0, read);
            if (text.Length > LongestAnswer)
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static string? Find(string program) => program.Length == 0 ? null
        : Path.IsPathRooted(program) ? (File.Exists(program) ? program : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
