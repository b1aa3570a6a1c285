namespace Anxin.Planning;
internal static class Placeholder;
