namespace Anxin.Forensics.Media;

/// <summary>Why a photo cannot be taken, in words for the person who sent it.</summary>
/// <param name="Code">
/// Stable: <c>photo_empty</c>, <c>photo_too_large</c>, <c>photo_too_many_pixels</c>, <c>photo_truncated</c>, <c>photo_not_an_image</c>,
/// <c>photo_unsupported_format</c>, <c>photo_corrupt</c>; and <c>decoder_missing</c> or <c>decoder_out_of_memory</c>,
/// which are the machine's fault and not the photo's.
/// </param>
/// <param name="Message">What is wrong, in one English sentence.</param>
/// <param name="Remedy">What to do about it, in one English sentence.</param>
public sealed record MediaProblem(string Code, string Message, string Remedy);
