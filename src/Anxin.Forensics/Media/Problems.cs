using System.Globalization;

namespace Anxin.Forensics.Media;

/// <summary>The problems of photos, each with its words in one place.</summary>
internal static class Problems
{
    private const string TakeAgain = "Send the original photo again, or take a new one.";

    public static MediaProblem Empty() => new("photo_empty", "The file is empty.", "Choose the photo again and wait until it is uploaded.");

    public static MediaProblem TooLarge(long bytes, MediaLimits limits) => new(
        "photo_too_large",
        Text($"The photo has {bytes:N0} bytes; at most {limits.MaxBytes:N0} are accepted."),
        "Send the photo in a smaller size; phones offer this when sharing.");

    public static MediaProblem TooManyPixels(PictureSize size, MediaLimits limits) => new(
        "photo_too_many_pixels",
        Text($"The photo has {size.Width:N0} × {size.Height:N0} pixels; ") +
        Text($"at most {limits.MaxPixels:N0}, and {limits.MaxSide:N0} a side, are accepted."),
        "Send the photo in a smaller size, or crop it to what matters.");

    public static MediaProblem Truncated(string what) =>
        new("photo_truncated", $"The photo is cut off: {what}.", "Upload the photo again on a stable connection.");

    public static MediaProblem Corrupt(string why) => new("photo_corrupt", $"The photo is damaged: {why}.", TakeAgain);

    public static MediaProblem NotAnImage(string what) =>
        new("photo_not_an_image", $"The file is {what}, not a photo, whatever its name says.", "Choose a JPEG, PNG, WebP or HEIC photo.");

    public static MediaProblem Unsupported(string what) =>
        new("photo_unsupported_format", $"The file is {what}, which is not accepted.", "Send the photo as JPEG, PNG, WebP or HEIC.");

    public static MediaProblem DecoderMissing(string library, string package) => new(
        "decoder_missing",
        $"The decoder library {library} is not installed on this machine.",
        $"Install it with: apt-get install {package}");

    public static MediaProblem OutOfMemory() => new(
        "decoder_out_of_memory",
        "There was not enough memory to decode the photo.",
        "Try again later, or send the photo in a smaller size.");

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
