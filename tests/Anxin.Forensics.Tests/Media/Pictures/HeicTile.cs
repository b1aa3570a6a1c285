namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>An item of a HEIC file to be made.</summary>
internal sealed record HeicTile(string Type, byte[] Configuration, byte[] Data, uint Width, uint Height, byte[][] More);
