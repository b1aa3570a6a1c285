using System.Runtime.CompilerServices;

namespace Anxin.Places.Data;

/// <summary>Reads the columns of county level and above.</summary>
internal static class AtlasFile
{
    private const double DegreesPerUnit = 1e-5;
    private const int IsOutside = 1;
    private const int HasCentroid = 2;
    private const int HasSeat = 4;

    public static Atlas Read(ref PackedReader reader)
    {
        var count = reader.Count();
        var current = reader.Count();
        if (current > count)
        {
            throw new InvalidDataException("The gazetteer file names more divisions of today than divisions.");
        }

        var names = reader.Lines(count);
        var codes = reader.Deltas(count);
        var parents = reader.Column(current);
        var flags = reader.Column(current);
        var centroids = Points(ref reader, flags, HasCentroid);
        var seats = Points(ref reader, flags, HasSeat);
        var endedIn = reader.Column(count - current);
        var successorCounts = reader.Column(count - current);
        var atlas = new Atlas
        {
            CurrentCount = current,
            Names = names,
            Codes = codes,
            Parents = new int[count],
            Outside = new bool[count],
            Centroids = centroids,
            Seats = seats,
            EndedIn = new int[count],
            SuccessorStarts = new int[count + 1],
            Successors = reader.Deltas(current + Sum(successorCounts)),
        };
        Spread(atlas, parents, flags, endedIn, successorCounts);
        return atlas;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(Atlas atlas, int[] parents, int[] flags, int[] endedIn, int[] successorCounts)
    {
        for (var i = 0; i < atlas.Count; i++)
        {
            var ended = i - atlas.CurrentCount;
            atlas.Parents[i] = ended < 0 ? parents[i] - 1 : Atlas.None;
            atlas.Outside[i] = ended < 0 && (flags[i] & IsOutside) != 0;
            atlas.EndedIn[i] = ended < 0 ? 0 : endedIn[ended];
            atlas.SuccessorStarts[i + 1] = atlas.SuccessorStarts[i] + (ended < 0 ? 1 : successorCounts[ended]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static GeoPoint?[] Points(ref PackedReader reader, int[] flags, int flag)
    {
        var count = 0;
        foreach (var value in flags)
        {
            count += (value & flag) != 0 ? 1 : 0;
        }

        var longitudes = reader.Deltas(count);
        var latitudes = reader.Deltas(count);
        var points = new GeoPoint?[flags.Length];
        for (int i = 0, next = 0; i < flags.Length; i++)
        {
            if ((flags[i] & flag) != 0)
            {
                points[i] = new GeoPoint(longitudes[next] * DegreesPerUnit, latitudes[next] * DegreesPerUnit);
                next++;
            }
        }

        return points;
    }

    private static int Sum(int[] values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
