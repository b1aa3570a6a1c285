using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Parties;

/// <summary>What requests are counted by: the remote address, of IPv6 the /64 network, within which one customer moves freely.</summary>
public static class RemoteAddress
{
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "none";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
            : plain.ToString();
    }
}
