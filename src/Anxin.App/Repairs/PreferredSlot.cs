using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Repairs;

public enum DaySlot
{
    Morning,
    Afternoon,
    Evening,
}

/// <summary>A part of a day that would suit the reporter: morning 8–12, afternoon 12–18, evening 18–21.</summary>
public sealed record PreferredSlot(DateOnly Date, [property: EnumDataType(typeof(DaySlot))] DaySlot Slot)
{
    public TimeOnly From =>
        Slot switch { DaySlot.Morning =>
            new(8, 0), DaySlot.Afternoon => new(12, 0), DaySlot.Evening => new(18, 0), _ => throw new InvalidOperationException() };

    public TimeOnly To =>
        Slot switch { DaySlot.Morning =>
            new(12, 0), DaySlot.Afternoon => new(18, 0), DaySlot.Evening => new(21, 0), _ => throw new InvalidOperationException() };
}
