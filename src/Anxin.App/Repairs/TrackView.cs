using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Evidence;

namespace Anxin.App.Repairs;

/// <summary>What the holder of a tracking link sees. Personal data only masked; the door code by a call of its own.</summary>
public sealed record TrackView(
    string Number,
    RequestState State,
    RepairStep Step,
    IReadOnlyList<TrackView.StepTime> Steps,
    string Category,
    string? Brand,
    bool Urgent,
    IReadOnlyList<PreferredSlot> Preferred,
    TrackView.ContactMask Contact,
    TrackView.AddressMask Address,
    IReadOnlyList<PlaceCandidate> Candidates,
    TrackView.WaitingFor? Waiting,
    TrackView.VisitPlan? Visit,
    IReadOnlyList<TrackView.Told> Messages,
    IReadOnlyList<TrackView.Photo> Photos,
    TrackView.Work? Completion,
    TrackView.GuaranteeTerm? Guarantee,
    bool CanConfirm,
    bool CanCancel,
    bool CanAddPhotos,
    TrackView.Rated? Rating,
    string? DeclineReason,
    int Version) : IVersioned
{
    public sealed record StepTime(RepairStep Step, DateTime? At);

    public sealed record ContactMask(string Name, string Phone);

    public sealed record AddressMask(string? Code, IReadOnlyList<string> Path, string Rest);

    /// <summary>Why nothing happens yet, since when, how many technicians were asked, and when the search goes on.</summary>
    public sealed record WaitingFor(
        [AllowedValues("triage", "needs_place", "asking", "nobody", "under_review")] string Reason, DateTime Since, int Asked, DateTime? NextAt);

    public sealed record VisitPlan(BookingState State, DateTime WindowStart, DateTime WindowEnd, Visitor Technician);

    public sealed record Visitor(string Name, string Badge, string Outlet, IReadOnlyList<string> Certificates, double? Rating, int Ratings);

    public sealed record Told(DateTime At, string Key, IReadOnlyDictionary<string, string> Params);

    /// <summary>A photo; ready once its preview is made.</summary>
    public sealed record Photo(Guid Id, EvidenceKind Kind, bool Ready);

    public sealed record Work(DateTime At, string Notes);

    public sealed record GuaranteeTerm(string Version, DateOnly EndsOn);

    public sealed record Rated(int Stars);
}
