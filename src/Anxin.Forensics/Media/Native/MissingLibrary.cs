namespace Anxin.Forensics.Media.Native;

/// <summary>Turns the absence of a native library into a problem that says what to install.</summary>
internal static class MissingLibrary
{
    public static bool Is(Exception failure) => failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException;

    public static MediaException Explain(Exception failure, string library, string package) =>
        new(Problems.DecoderMissing(library, package), failure);
}
