using System.Collections;
using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

/// <summary>Work is counted, not timed: bytes allocated and list entries read.</summary>
public sealed class WorkTests
{
    [Fact]
    public void Ten_times_the_technicians_allocate_ten_times_the_bytes()
    {
        AllocatedFor(100);
        var (thousand, tenThousand) = (AllocatedFor(1_000), AllocatedFor(10_000));
        Assert.InRange((double)tenThousand / thousand, 8, 11.5);
        Assert.InRange(tenThousand / 10_000, 1, 900);
    }

    [Fact]
    public void Each_commitment_is_read_a_fixed_number_of_times_however_many_there_are()
    {
        var (few, many) = (ReadsPerCommitment(20), ReadsPerCommitment(2_000));
        Assert.InRange(many, 1, 4);
        Assert.InRange(few, many - 0.01, many + 0.01);
    }

    [Fact]
    public void Ten_thousand_technicians_are_each_judged_once()
    {
        var crowd = Crowd(10_000);
        var ranking = Qualifier.Rank(GasRepair, crowd, Morning, China);
        Assert.Equal(10_000, ranking.Candidates.Count + ranking.Excluded.Count);
        Assert.NotEmpty(ranking.Candidates);
        Assert.NotEmpty(ranking.Excluded);
    }

    private static Job GasRepair =>
        Repair with { Certificates = ["gas"], Preferred = [Wish(1, "08:00", "12:00"), Wish(2, "13:00", "18:00")] };

    private static long AllocatedFor(int technicians)
    {
        var crowd = Crowd(technicians);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Qualifier.Rank(GasRepair, crowd, Morning, China);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double ReadsPerCommitment(int commitments)
    {
        var counted = new CountingList<Commitment>([.. Enumerable.Range(0, commitments).Select(i =>
            new Commitment(Morning.AddMinutes(5 * i), Morning.AddMinutes((5 * i) + 4), Centre))]);
        Qualifier.Rank(Repair, [Technician() with { Commitments = counted, DailyLimit = int.MaxValue }], Morning, China);
        return (double)counted.Reads / commitments;
    }

    private static Technician[] Crowd(int count) => [.. Enumerable.Range(1, count).Select(number => Technician(number) with
    {
        Base = North(number % 37),
        Certificates = number % 5 == 0 ? [] : [new Certificate("gas", Until(number % 300))],
        Commitments = [.. Enumerable.Range(0, number % 8).Select(i => Visit(number, i))],
    })];

    private static Commitment Visit(int number, int index)
    {
        var start = Morning.AddHours((index * 7) + (number % 3));
        return new Commitment(start, start.AddHours(2), North((number + index) % 23));
    }

    private sealed class CountingList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
    {
        public int Reads { get; private set; }

        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                Reads++;
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var item in items)
            {
                Reads++;
                yield return item;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
