using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Contact;

/// <summary>Sends a message to the reporter's phone in the reporter's language, with the tracking link.</summary>
public sealed record SendMessage(Guid MessageId)
{
    public sealed class Handler(AppDb db, Vault.Vault vault, ITextSender sender, TimeProvider clock) : IJobHandler<SendMessage>
    {
        public async Task Run(SendMessage payload, CancellationToken ct)
        {
            var message = await db.Messages.SingleAsync(m => m.Id == payload.MessageId, ct);
            if (message.SentAt is not null)
            {
                return;
            }

            var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == message.CaseId, ct);
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == @case.Id, ct));
            if (Phone.TryParse(key.Open(@case.Phone, "phone"), out var phone))
            {
                var text = MessageText.Of(
                    message, @case.Language, Cases.CaseNumber.Grouped(@case.Number),
                    (@case.Kind == Cases.CaseKind.Claim ? "/c/" : "/t/") + vault.TrackingToken(@case.Id, @case.TrackingVersion));
                await sender.Send(phone, text, message.Id.ToString("N"), ct);
            }

            message.MarkSent(clock.UtcNow());
        }
    }
}
