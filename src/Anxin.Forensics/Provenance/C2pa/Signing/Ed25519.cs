using System.Numerics;
using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>
/// Checks Ed25519 signatures (RFC 8032, 5.1.7), which the platform's cryptography does not offer. It only ever handles public values, so
/// it need not take the same time for all of them.
/// </summary>
internal static class Ed25519
{
    private const int KeyLength = 32;
    private const int SignatureLength = 64;

    private static readonly BigInteger _prime = BigInteger.Pow(2, 255) - 19;

    private static readonly BigInteger _order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly BigInteger _d = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger _rootOfMinusOne = BigInteger.ModPow(2, (_prime - 1) / 4, _prime);
    private static readonly Point _base = Recover(Mod(4 * Inverse(5)), false)!.Value;
    private static readonly Point _neutral = new(0, 1, 1, 0);

    /// <summary>Whether the signature is the key's over the message.</summary>
    public static bool Verifies(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (key.Length != KeyLength || signature.Length != SignatureLength || Decode(key) is not { } a || Decode(signature[..32]) is not { } r)
        {
            return false;
        }

        var s = new BigInteger(signature[32..], isUnsigned: true);
        if (s >= _order)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(signature[..32]);
        hash.AppendData(key);
        hash.AppendData(message);
        var k = new BigInteger(hash.GetHashAndReset(), isUnsigned: true) % _order;
        return Same(Times(_base, s), Add(r, Times(a, k)));
    }

    private static Point? Decode(ReadOnlySpan<byte> encoded)
    {
        Span<byte> bytes = stackalloc byte[32];
        encoded.CopyTo(bytes);
        var isOdd = (bytes[31] & 0x80) != 0;
        bytes[31] &= 0x7F;
        var y = new BigInteger(bytes, isUnsigned: true);
        return y < _prime ? Recover(y, isOdd) : null;
    }

    // x squared is (y^2 - 1) / (d y^2 + 1); the square root is the power (p + 3) / 8, or that times the root of -1.
    private static Point? Recover(BigInteger y, bool isOdd)
    {
        var square = Mod((y * y) - 1) * Inverse(Mod((_d * y * y) + 1)) % _prime;
        var x = BigInteger.ModPow(square, (_prime + 3) / 8, _prime);
        if (x * x % _prime != square)
        {
            x = x * _rootOfMinusOne % _prime;
        }

        if (x * x % _prime != square || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? _prime - x : x;
        return new Point(x, y, 1, x * y % _prime);
    }

    private static Point Times(Point point, BigInteger factor)
    {
        var sum = _neutral;
        for (var bit = (int)factor.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum = Add(sum, sum);
            if (((factor >> bit) & 1) == 1)
            {
                sum = Add(sum, point);
            }
        }

        return sum;
    }

    // RFC 8032, 5.1.4, which holds for doubling as well.
    private static Point Add(Point p, Point q)
    {
        var a = (p.Y - p.X) * (q.Y - q.X) % _prime;
        var b = (p.Y + p.X) * (q.Y + q.X) % _prime;
        var c = 2 * p.T * _d % _prime * q.T % _prime;
        var d = 2 * p.Z * q.Z % _prime;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(e * f % _prime, g * h % _prime, f * g % _prime, e * h % _prime);
    }

    private static bool Same(Point p, Point q) =>
        Mod((p.X * q.Z) - (q.X * p.Z)).IsZero && Mod((p.Y * q.Z) - (q.Y * p.Z)).IsZero;

    private static BigInteger Mod(BigInteger value) => ((value % _prime) + _prime) % _prime;

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Mod(value), _prime - 2, _prime);

    // Extended coordinates: x = X / Z, y = Y / Z, x y = T / Z.
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
