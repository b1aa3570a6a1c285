using System.Security.Cryptography;
using System.Text;

namespace Anxin.App.Demo;

/// <summary>Ids that are the same in every demo (RFC 9562, version 8), so that the same people get the same work.</summary>
internal static class DemoIds
{
    public static Guid Of(string kind, int number)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"anxin-demo/{kind}/{number}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
