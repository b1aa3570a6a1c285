namespace Anxin.App.Parties;

/// <summary>Working hours of one weekday, local time; an end before the start means the next day.</summary>
public sealed record TechnicianHours(DayOfWeek Day, TimeOnly From, TimeOnly To);
