namespace Anxin.Forensics.Metadata;

/// <summary>A property of an XMP packet that is an attribute or an element with a text.</summary>
internal readonly record struct XmpProperty(string Namespace, string Name, string Value);
