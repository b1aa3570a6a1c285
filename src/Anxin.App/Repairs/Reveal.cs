using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Shows one clear value to somebody who says why; the reading is logged before the value leaves.</summary>
public static class Reveal
{
    public sealed record Command(
        [Required, AllowedValues("phone", "name", "address", "fault")] string Field, [
            Required, StringLength(300, MinimumLength = 4), PlainText] string Reason);

    public sealed record Revealed(string Value);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault, AccessLog accesses)
    {
        public async Task<Result<Revealed>> Handle(Guid id, Command command, CancellationToken ct)
        {
            if (await db.FindVisible(id, caller, ct) is not { } @case)
            {
                return ShowCase.Handler.NoSuchCase;
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == id, ct));
            var fault = await db.ServiceRequests.Where(r => r.Id == id).Select(r => r.Fault).SingleAsync(ct);
            await accesses.Ask(key, caller.Actor, command.Field, command.Reason, ct);
            return new Revealed(command.Field switch
            {
                "phone" => key.Open(@case.Phone, "phone"),
                "name" => key.Open(@case.ContactName, "contact-name"),
                "address" => key.Open(@case.Address, "address"),
                _ => key.Open(fault, "fault"),
            });
        }
    }
}
