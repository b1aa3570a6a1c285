namespace Anxin.Forensics;
internal static class Placeholder;
