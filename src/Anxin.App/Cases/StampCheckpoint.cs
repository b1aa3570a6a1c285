using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anxin.App.Cases;

/// <summary>Has the last checkpoint stamped by the configured time-stamp authority (RFC 3161 over HTTP), once an hour when something is new. Does nothing where none is configured.</summary>
public sealed record StampCheckpoint
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public sealed class Handler(AppDb db, CheckpointFiles files, HttpClient http, IOptions<JournalOptions> options) : IJobHandler<StampCheckpoint>
    {
        public async Task Run(StampCheckpoint payload, CancellationToken ct)
        {
            if (options.Value.TimestampAuthority is not { } authority || await db.CheckpointMarks.AsNoTracking().FirstOrDefaultAsync(ct) is not { } mark)
            {
                return;
            }

            if ((await files.Stamps(ct)).TryGetValue(mark.Number, out var known) && known.Covers(mark.LineHash))
            {
                return;
            }

            var token = await Ask(authority, mark.LineHash, ct);
            var signer = token.AsSignedCms().SignerInfos[0].Certificate?.Subject ?? authority.Host;
            await files.Append(
                new CheckpointStamp(
                    mark.Number,
                    Convert.ToHexStringLower(mark.LineHash),
                    token.TokenInfo.Timestamp.UtcDateTime,
                    signer,
                    Convert.ToBase64String(token.AsSignedCms().Encode())),
                ct);
        }

        private async Task<Rfc3161TimestampToken> Ask(Uri authority, byte[] hash, CancellationToken ct)
        {
            // A nonce is a positive number without leading zeros.
            var nonce = RandomNumberGenerator.GetBytes(8);
            nonce[0] = (byte)((nonce[0] & 0x7F) | 1);
            var request = Rfc3161TimestampRequest.CreateFromHash(hash, HashAlgorithmName.SHA256, nonce: nonce, requestSignerCertificates: true);
            using var content = new ByteArrayContent(request.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = await http.PostAsync(authority, content, ct);
            answer.EnsureSuccessStatusCode();

            // Refuses a token for another hash or another nonce, and one with a wrong signature.
            return request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(ct), out _);
        }
    }
}
