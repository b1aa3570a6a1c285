using System.Text.Json;
using Anxin.App.Common;
using Spectre.Console;

namespace Anxin.Server.Commands;

/// <summary>Results go to standard output; progress and questions to standard error, and only when somebody looks.</summary>
internal static class Terminal
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static Task WriteJson<T>(T value) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(value, Indented));

    /// <summary>One JSON value a line, for answers that are streams.</summary>
    public static Task WriteJsonLine<T>(T value) => Console.Out.WriteLineAsync(Json.Write(value));

    /// <summary>Shows a bar while the work runs; the work reports how much of how much is done.</summary>
    public static async Task<T> WithProgress<T>(string what, Func<IProgress<WorkDone>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Reporter(_ => { }));
        }

        return await Error.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(what);
            bar.IsIndeterminate = true;
            return await work(new Reporter(progress =>
            {
                bar.IsIndeterminate = progress.Total == 0;
                (bar.MaxValue, bar.Value) = (Math.Max(1, progress.Total), progress.Done);
            }));
        });
    }

    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(Console.IsOutputRedirected ? TableBorder.None : TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    // Progress<T> would post to the thread pool and arrive after the end.
    private sealed class Reporter(Action<WorkDone> report) : IProgress<WorkDone>
    {
        public void Report(WorkDone value) => report(value);
    }
}
