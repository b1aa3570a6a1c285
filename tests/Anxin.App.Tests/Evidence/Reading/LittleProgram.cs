namespace Anxin.App.Tests.Evidence.Reading;

/// <summary>A program of a few shell lines that stands in for the reader.</summary>
internal static class LittleProgram
{
    public static string In(string folder, string body)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
