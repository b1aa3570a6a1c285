namespace Anxin.Planning.Boards;

/// <summary>Conditions to be set aside while looking whether something would then be possible.</summary>
[Flags]
internal enum Relaxation
{
    None = 0,
    Skill = 1,
    Tool = 2,
    Parts = 4,
    Forbidden = 8,
    Pin = 16,
    Window = 32,
    Shift = 64,
    Break = 128,
    Travel = 256,
    Links = 512,
    Static = Skill | Tool | Parts | Forbidden | Pin,
}
