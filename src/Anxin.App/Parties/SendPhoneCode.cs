using Anxin.App.Common;
using Anxin.App.Jobs;
using Anxin.App.Vault;

namespace Anxin.App.Parties;

/// <summary>Sends a code. Phone and code travel sealed in the job; a code that ended meanwhile is not sent any more.</summary>
public sealed record SendPhoneCode(Guid CodeId, byte[] Sealed, DateTime ExpiresAt)
{
    private const string Field = "phone-code";

    private sealed record Content(string Phone, string Code);

    public static SendPhoneCode Of(Vault.Vault vault, PhoneCode stored, Phone phone, string code) =>
        new(stored.Id, vault.Installation.Seal(Json.Write(new Content(phone.E164, code)), Field), stored.ExpiresAt);

    public sealed class Handler(Vault.Vault vault, ICodeSender sender, TimeProvider clock) : IJobHandler<SendPhoneCode>
    {
        public async Task Run(SendPhoneCode payload, CancellationToken ct)
        {
            var content = Json.Read<Content>(vault.Installation.Open(payload.Sealed, Field));
            if (payload.ExpiresAt > clock.UtcNow() && Phone.TryParse(content.Phone, out var phone))
            {
                await sender.Send(phone, content.Code, payload.CodeId, ct);
            }
        }
    }
}
