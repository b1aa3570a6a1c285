using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Anxin.App.Cases;

/// <summary>
/// One line of a case's journal. Each holds the hash of the one before, so that a later edit, gap or reorder shows. Payloads carry no
/// personal data.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry(Guid caseId, int seq, DateTime at, string actor, string kind, string payload, byte[] previousHash) =>
        (CaseId, Seq, At, Actor, Kind, Payload, PreviousHash, Hash) = (caseId, seq, at, actor, kind, payload, previousHash, []);

    public Guid CaseId { get; private set; }

    public int Seq { get; private set; }

    public DateTime At { get; private set; }

    public string Actor { get; private set; }

    public string Kind { get; private set; }

    public string Payload { get; private set; }

    public byte[] PreviousHash { get; private set; }

    public byte[] Hash { get; private set; }

    internal static JournalEntry Next(Case @case, string actor, string kind, string payload, DateTime now)
    {
        // PostgreSQL keeps microseconds: a finer time would hash differently when read back.
        var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        var entry = new JournalEntry(@case.Id, @case.JournalLength + 1, at, actor, kind, payload, @case.JournalHead);
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>SHA-256 over the fields, each with its length, so that no two different entries share an encoding.</summary>
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[28];
        CaseId.TryWriteBytes(numbers);
        BinaryPrimitives.WriteInt32BigEndian(numbers[16..], Seq);
        BinaryPrimitives.WriteInt64BigEndian(numbers[20..], At.Ticks);
        hash.AppendData(numbers);
        foreach (var field in new[] { Encoding.UTF8.GetBytes(Actor), Encoding.UTF8.GetBytes(Kind), Encoding.UTF8.GetBytes(Payload),
            PreviousHash })
        {
            BinaryPrimitives.WriteInt32BigEndian(numbers, field.Length);
            hash.AppendData(numbers[..4]);
            hash.AppendData(field);
        }

        return hash.GetHashAndReset();
    }
}
