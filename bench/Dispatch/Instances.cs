using Anxin.Planning.Benchmarks;

namespace Anxin.Dispatch.Bench;

/// <summary>Reads an instance in the layout its name or its text tells.</summary>
internal static class Instances
{
    public static BenchmarkInstance Read(string file)
    {
        if (file.Split('@') is [var tasks, var technicians])
        {
            return KovacsFile.Read(File.ReadAllText(tasks), File.ReadAllText(technicians), Path.GetFileNameWithoutExtension(tasks));
        }

        var text = File.ReadAllText(file);
        if (TrspFile.InstanceOfReleases(text) is { } name)
        {
            return TrspFile.Read(text + "\n" + File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", name + ".txt")));
        }

        return file.EndsWith(".vrp", StringComparison.Ordinal) ? VrplibFile.Read(text)
            : text.Contains("CREW COUNT", StringComparison.Ordinal) ? TrspFile.Read(text)
            : SolomonFile.Read(text);
    }
}
