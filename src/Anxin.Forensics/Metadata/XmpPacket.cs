using System.Text;
using System.Xml;

namespace Anxin.Forensics.Metadata;

/// <summary>
/// Reads the properties of an XMP packet (ISO 16684-1) by their namespaces, whatever the prefixes. No document types, no entities but
/// the five of XML, bounded depth. From a packet that breaks off, what stands before the break is kept.
/// </summary>
internal static class XmpPacket
{
    private const int MostProperties = 4096;

    public static IReadOnlyList<XmpProperty> Read(byte[] packet, int maxDepth)
    {
        var found = new List<XmpProperty>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Fragment,
            CheckCharacters = false,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(Letters(packet)), settings);
            Walk(reader, maxDepth, found);
        }
        catch (XmlException)
        {
            return found;
        }

        return found;
    }

    private static void Walk(XmlReader reader, int maxDepth, List<XmpProperty> found)
    {
        var (space, name) = ("", "");
        while (reader.Read() && reader.Depth <= maxDepth && found.Count < MostProperties)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                (space, name) = Named(reader, space, name);
                Attributes(reader, found);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                found.Add(new XmpProperty(space, name, reader.Value.Trim()));
            }
        }
    }

    // A text in the items of a list belongs to the property that the list is the value of.
    private static (string Space, string Name) Named(XmlReader reader, string space, string name) =>
        reader.NamespaceURI == "http://www.w3.org/1999/02/22-rdf-syntax-ns#" && reader.LocalName is "li" or "Alt" or "Bag" or "Seq"
            ? (space, name)
            : (reader.NamespaceURI, reader.LocalName);

    private static void Attributes(XmlReader reader, List<XmpProperty> found)
    {
        var (space, name) = (reader.NamespaceURI, reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "rdf" && reader.LocalName == "resource")
            {
                found.Add(new XmpProperty(space, name, reader.Value.Trim())); // the value of the element itself
            }
            else if (reader.Prefix != "xmlns")
            {
                found.Add(new XmpProperty(reader.NamespaceURI, reader.LocalName, reader.Value.Trim()));
            }
        }

        reader.MoveToElement();
    }

    private static string Letters(ReadOnlySpan<byte> packet)
    {
        if (packet.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || packet.StartsWith("\0<"u8))
        {
            return Encoding.BigEndianUnicode.GetString(packet).TrimStart('\uFEFF').TrimEnd('\0');
        }

        return packet.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || packet.StartsWith("<\0"u8)
            ? Encoding.Unicode.GetString(packet).TrimStart('\uFEFF').TrimEnd('\0')
            : Encoding.UTF8.GetString(packet).TrimStart('\uFEFF').TrimEnd('\0');
    }
}
