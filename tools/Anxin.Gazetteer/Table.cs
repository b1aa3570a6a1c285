namespace Anxin.Gazetteer;

/// <summary>Reads a tab-separated source table, header line dropped, short rows padded with empty cells.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Read(string path, int columns) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = line.Split('\t');
            Array.Resize(ref cells, columns);
            return Array.ConvertAll(cells, cell => cell ?? "");
        });
}
