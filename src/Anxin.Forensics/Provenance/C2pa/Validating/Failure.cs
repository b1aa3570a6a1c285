namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Something that does not hold.</summary>
/// <param name="Code">Which, of <see cref="Codes"/>.</param>
/// <param name="Url">The box it is about.</param>
/// <param name="Manifest">The manifest that was being checked.</param>
internal readonly record struct Failure(string Code, string Url, string Manifest);
