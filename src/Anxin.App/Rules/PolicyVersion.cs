using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>One published version of the rules for refund claims. Never changed; a later one takes its place on its day.</summary>
public sealed class PolicyVersion
{
    private PolicyVersion(int number, DateTime effectiveFrom, DateTime announcedAt, bool major, string body, string madeBy) =>
        (Number, EffectiveFrom, AnnouncedAt, Major, Body, MadeBy) = (number, effectiveFrom, announcedAt, major, body, madeBy);

    /// <summary>Counts from 1.</summary>
    public int Number { get; private set; }

    public DateTime EffectiveFrom { get; private set; }

    public DateTime AnnouncedAt { get; private set; }

    public bool Major { get; private set; }

    /// <summary>The policy as JSON.</summary>
    public string Body { get; private set; }

    public string MadeBy { get; private set; }

    public string SummaryZh { get; private set; } = "";

    public string SummaryEn { get; private set; } = "";

    /// <summary>The rules an installation starts with.</summary>
    public static PolicyVersion First
    {
        get
        {
            var day = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(-8);
            return Announce(1, new ClaimPolicy(), day, true, Cases.Actors.System, day.AddDays(-15))
                .Saying("首版售后申请规则。", "The first rules for refund claims.");
        }
    }

    public ClaimPolicy Policy => Json.Read<ClaimPolicy>(Body);

    public static PolicyVersion Announce(
        int number, ClaimPolicy policy, DateTime effectiveFrom, bool major, string madeBy, DateTime now) =>
        new(number, effectiveFrom, now, major, Json.Write(policy), madeBy);

    public PolicyVersion Saying(string zh, string en)
    {
        (SummaryZh, SummaryEn) = (zh, en);
        return this;
    }
}
