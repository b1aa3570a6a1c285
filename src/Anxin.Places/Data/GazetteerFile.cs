using System.IO.Compression;
using Anxin.Places.Naming;

namespace Anxin.Places.Data;

/// <summary>
/// The gazetteer file unpacked: the facts, the tree of their names, the townships by name. tools/Anxin.Gazetteer writes it.
/// </summary>
internal sealed record GazetteerFile(GazetteerFacts Facts, NameTrie Names, TownNames TownNames)
{
    /// <exception cref="InvalidDataException">The stream is no gazetteer file, or a damaged one.</exception>
    public static GazetteerFile Read(Stream stream)
    {
        using var unpacked = new MemoryStream(1 << 20);
        try
        {
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            brotli.CopyTo(unpacked);
        }
        catch (InvalidOperationException damaged)
        {
            throw new InvalidDataException("The gazetteer file does not unpack.", damaged);
        }

        var reader = new PackedReader(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length));
        var facts = GazetteerFacts.Read(ref reader);
        var names = NameTrieFile.Read(ref reader, facts.Atlas);
        return new GazetteerFile(facts, names, new TownNames(facts.Towns, reader.Deltas(facts.Towns.Count)));
    }
}
