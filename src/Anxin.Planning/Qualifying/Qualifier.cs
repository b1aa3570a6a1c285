using Anxin.Planning.Qualifying;

namespace Anxin.Planning;

/// <summary>
/// Ranks technicians for a single job by hard conditions and cost, with the reasons written down. Pure and deterministic: the answer
/// depends on the arguments only, and not on the order of any list. Time grows in proportion to technicians, commitments and days.
/// </summary>
public static class Qualifier
{
    // Explaining an exclusion tries sets of conditions, and their number doubles with each.
    private const int MostCertificates = 8;

    /// <summary>
    /// Judges every technician. The window proposed is the earliest feasible one, starting on a local quarter hour: within the technician's
    /// hours, clear of each commitment including the trips to and from it, reachable after the lead time. Windows that suit the customer
    /// come first unless the job is urgent. Skills, authorisations and certificates are judged on the local days of that visit.
    /// </summary>
    /// <param name="job">The visit to be made.</param>
    /// <param name="technicians">Whom to judge, in any order; may be empty. Ids are unique.</param>
    /// <param name="nowUtc">Now, UTC; not of <see cref="DateTimeKind.Local"/>, years 1900 to 9000.</param>
    /// <param name="zone">Time zone of all local times.</param>
    /// <param name="options">Reach, travel and costs; defaults when null.</param>
    /// <returns>Every technician once, as candidate or exclusion.</returns>
    /// <exception cref="ArgumentException">
    /// A local or impossible time, an empty category, a duration out of range, too many kinds of certificate, an id used twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Ranking Rank(
        Job job,
        IReadOnlyList<Technician> technicians,
        DateTime nowUtc,
        TimeZoneInfo zone,
        QualifyingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(technicians);
        ArgumentNullException.ThrowIfNull(zone);
        options ??= new QualifyingOptions();
        options.Validate();
        Check(job, nowUtc);
        return Judge(new Examination(job, options, nowUtc, zone), technicians);
    }

    private static Ranking Judge(Examination examination, IReadOnlyList<Technician> technicians)
    {
        var candidates = new List<Candidate>();
        var excluded = new List<Exclusion>();
        var seen = new HashSet<Guid>(technicians.Count);
        foreach (var technician in technicians)
        {
            if (!seen.Add(technician.Id))
            {
                throw new ArgumentException($"Technician {technician.Id} appears twice.", nameof(technicians));
            }

            var (able, exclusion) = examination.Of(technician);
            if (able is not null)
            {
                candidates.Add(able);
            }
            else if (exclusion is not null)
            {
                excluded.Add(exclusion);
            }
        }

        candidates.Sort(static (a, b) => (a.CostMinor, a.TechnicianId).CompareTo((b.CostMinor, b.TechnicianId)));
        excluded.Sort(static (a, b) => a.TechnicianId.CompareTo(b.TechnicianId));
        return new Ranking(candidates, excluded);
    }

    private static void Check(Job job, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentException.ThrowIfNullOrWhiteSpace(job.Category, nameof(job));
        if (job.Duration <= TimeSpan.Zero || job.Duration > TimeSpan.FromHours(24))
        {
            throw new ArgumentException("The duration must be more than zero and at most 24 hours.", nameof(job));
        }

        if (job.Certificates.Distinct(StringComparer.Ordinal).Count() > MostCertificates)
        {
            throw new ArgumentException($"A job can ask for {MostCertificates} kinds of certificate at most.", nameof(job));
        }

        if (nowUtc.Kind == DateTimeKind.Local || nowUtc.Year is < 1900 or > 9000)
        {
            throw new ArgumentException("Now must be a UTC time of the years 1900 to 9000.", nameof(nowUtc));
        }
    }
}
