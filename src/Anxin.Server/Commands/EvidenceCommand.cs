using System.CommandLine;
using Anxin.Forensics.Media;

namespace Anxin.Server.Commands;

internal static class EvidenceCommand
{
    private sealed record Answer(
        string File, bool Ok, string? Format, int? Width, int? Height, long Bytes, string? Problem, string? Message, string? Remedy);

    public static Command Create()
    {
        var group = new Command(
            "evidence", "Photos as evidence. So far: what a file is and whether it is whole; signs of forgery are not looked for yet.");
        group.Add(Inspect());
        return group;
    }

    private static Command Inspect()
    {
        var (files, json) = (new Argument<string[]>("FILE") { Description = "JPEG, PNG, WebP or HEIC", Arity = ArgumentArity.OneOrMore },
            CommonOptions.AsJson());
        var command = new ExampledCommand(
            "inspect",
            "Says format and size of each photo, or what is wrong with it. Exit code 1 when a file cannot be read as a photo.",
            "anxin evidence inspect photo.jpg", "anxin evidence inspect *.heic --json")
        {
            files, json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var whole = true;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var answer = await Look(file, ct);
                whole &= answer.Ok;
                await (parsed.GetValue(json) ? Terminal.WriteJsonLine(answer) : Console.Out.WriteLineAsync(Text(answer)));
            }

            return whole ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static async Task<Answer> Look(string file, CancellationToken ct)
    {
        var limits = new MediaLimits();
        if (!File.Exists(file))
        {
            return new Answer(file, false, null, null, null, 0, "file_not_found", "There is no such file.", null);
        }

        var length = new FileInfo(file).Length;
        if (length > limits.MaxBytes)
        {
            // Not read: the limit exists so that nobody has to hold more.
            return new Answer(
                file, false, null, null, null, length, "photo_too_large",
                $"The file has {length:N0} bytes; at most {limits.MaxBytes:N0} are taken.", "Send a smaller photo.");
        }

        return MediaFile.TryExamine(await File.ReadAllBytesAsync(file, ct), limits, out var info, out var problem)
            ? new Answer(file, true, info.Format.ToString(), info.Width, info.Height, length, null, null, null)
            : new Answer(file, false, null, null, null, length, problem.Code, problem.Message, problem.Remedy);
    }

    private static string Text(Answer answer) => answer.Ok
        ? $"{answer.File}: {answer.Format}, {answer.Width} × {answer.Height}, {answer.Bytes} bytes"
        : $"{answer.File}: {answer.Problem}: {answer.Message} {answer.Remedy}".TrimEnd();
}
