using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Tests.Cases;

/// <summary>
/// A time-stamp authority of the test's own (RFC 3161 over HTTP, RFC 5816 for the certificate's id), as small as the standard allows.
/// </summary>
public sealed class TimestampAuthority : IAsyncDisposable
{
    private const string TstInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private readonly WebApplication _web;
    private readonly X509Certificate2 _certificate;
    private readonly TimeProvider _clock;
    private int _serial;

    private TimestampAuthority(WebApplication web, X509Certificate2 certificate, TimeProvider clock) =>
        (_web, _certificate, _clock) = (web, certificate, clock);

    public Uri Address => new(_web.Urls.First());

    public int Asked => _serial;

    public static async Task<TimestampAuthority> Start(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var authority = new TimestampAuthority(builder.Build(), Certificate(clock.GetUtcNow()), clock);
        authority._web.MapPost("/", authority.Answer);
        await authority._web.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certificate(DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test time-stamp authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    private async Task<IResult> Answer(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Assert.Equal("application/timestamp-query", request.ContentType);
        Assert.True(Rfc3161TimestampRequest.TryDecode(body.ToArray(), out var asked, out _));
        var signed = new SignedCms(new ContentInfo(new Oid(TstInfo), Statement(asked)));
        var signer = new CmsSigner(
            SubjectIdentifierType.IssuerAndSerialNumber, _certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, CertificateId()));
        signed.ComputeSignature(signer);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0); // granted
            }

            writer.WriteEncodedValue(signed.Encode());
        }

        return Results.Bytes(writer.Encode(), "application/timestamp-reply");
    }

    private byte[] Statement(Rfc3161TimestampRequest asked)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.3.6.1.4.1.99999.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                }

                writer.WriteOctetString(asked.GetMessageHash().Span);
            }

            writer.WriteInteger(Interlocked.Increment(ref _serial));
            writer.WriteGeneralizedTime(_clock.GetUtcNow(), omitFractionalSeconds: true);
            writer.WriteInteger(new BigInteger(asked.GetNonce()!.Value.Span, isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }

    private byte[] CertificateId()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(_certificate.RawData));
        }

        return writer.Encode();
    }
}
