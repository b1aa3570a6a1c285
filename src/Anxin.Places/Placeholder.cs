namespace Anxin.Places;
internal static class Placeholder;
