using Anxin.Planning.Travelling;

namespace Anxin.Planning.Qualifying;

/// <summary>What a candidate's drawbacks come to, in whole minor units.</summary>
internal sealed class CandidateCost(QualifyingCosts costs, VisitTerms terms, bool urgent)
{
    public long Of(Trip trip, long start, int load, bool preferenceMissed)
    {
        var road = Share(trip.CostedMetres, costs.PerKilometre, 1_000)
            + Share(trip.Ticks / TimeSpan.TicksPerSecond, costs.PerTravelHour, 3_600);
        var waited = Math.Max(0, start - terms.WaitingFrom) / TimeSpan.TicksPerMinute;
        var waiting = Share(waited, urgent ? costs.PerUrgentWaitingHour : costs.PerWaitingHour, 60);
        return road + waiting + (load * costs.PerCommitmentThatDay) + (preferenceMissed ? costs.MissedPreference : 0);
    }

    private static long Share(long amount, long price, long per) => ((amount * price) + (per / 2)) / per;
}
