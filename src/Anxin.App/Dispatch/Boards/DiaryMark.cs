namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Changed with every visit that is put before a technician, so that two who fill the same day at once, from two boards or by hand, do not
/// both succeed: the second is refused, reads again and sees what the first put there.
/// </summary>
public sealed class DiaryMark
{
    private DiaryMark(Guid technicianId) => TechnicianId = technicianId;

    public Guid TechnicianId { get; private set; }

    public int Version { get; private set; }

    public DateTime TouchedAt { get; private set; }

    public static DiaryMark Of(Guid technicianId, DateTime now) => new(technicianId) { TouchedAt = now };

    public void Touch(DateTime now) => TouchedAt = now;
}
