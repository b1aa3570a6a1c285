namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Damages files in seeded ways: flipped bits, overwritten stretches, cuts, copies from the file or another one.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] file, byte[] other, Random chance)
    {
        var changed = (byte[])file.Clone();
        for (var left = 1 + chance.Next(4); left > 0 && changed.Length > 16; left--)
        {
            changed = Once(changed, other, chance);
        }

        if (chance.Next(2) == 0 && changed is [0x89, 0x50, ..])
        {
            PngMaker.Reseal(changed); // so that half of the damage gets past the checksums
        }

        return changed;
    }

    private static byte[] Once(byte[] file, byte[] other, Random chance)
    {
        // Headers are where parsers go wrong, so half of the damage lies in the first 256 bytes.
        var at = chance.Next(chance.Next(2) == 0 ? Math.Min(file.Length, 256) : file.Length);
        var length = Math.Min(1 + chance.Next(32), file.Length - at);
        switch (chance.Next(7))
        {
            case 0:
                file[at] ^= (byte)(1 << chance.Next(8));
                return file;
            case 1:
                file[at] = (byte)chance.Next(256);
                return file;
            case 2:
                file.AsSpan(at, Math.Min(length, 4)).Fill(chance.Next(2) == 0 ? (byte)0 : (byte)0xFF);
                return file;
            case 3:
                return file[..(at + 1)];
            case 4:
                return [.. file[..at], .. file[(at + length)..]];
            case 5:
                var from = chance.Next(file.Length - length + 1);
                return [.. file[..at], .. file[from..(from + length)], .. file[at..]];
            default:
                var source = chance.Next(other.Length);
                other.AsSpan(source, Math.Min(length, other.Length - source)).CopyTo(file.AsSpan(at));
                return file;
        }
    }
}
