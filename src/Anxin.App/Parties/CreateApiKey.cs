using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>A key for a program. The key's text is in the answer and nowhere else.</summary>
public static class CreateApiKey
{
    public sealed record Command([Required, StringLength(100), PlainText] string Name, Guid? MerchantId = null);

    public sealed record Created(Guid Id, string Name, Guid? MerchantId, string Key);

    public sealed class Handler(AppDb db, Vault.Vault vault, CreateOnce once, Caller caller, TimeProvider clock)
    {
        public Task<Result<Created>> Handle(Command command, string? idempotencyKey, CancellationToken ct) =>
            once.Run("api-keys", caller.Actor, idempotencyKey, command, () => Prepare(command, ct), ct);

        private async Task<Result<Created>> Prepare(Command command, CancellationToken ct)
        {
            if (command.MerchantId is { } merchant && !await db.Merchants.AnyAsync(m => m.Id == merchant, ct))
            {
                return new Invalid("no_such_merchant", "There is no such merchant.", "merchantId",
                    "Choose one from /api/people/merchants.");
            }

            var (key, text) = ApiKey.Issue(vault, command.Name.Trim(), command.MerchantId, caller.Actor, clock.UtcNow());
            db.ApiKeys.Add(key);
            db.PartyChanges.Add(PartyChange.Of(key.Id, caller.Actor, "api_key_created", clock.UtcNow()));
            return new Created(key.Id, key.Name, key.MerchantId, text);
        }
    }
}
