using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Says where the repair is: one of the candidates, or the address written anew. A request that waited for it goes on.</summary>
public static class ChoosePlace
{
    public sealed record Command([StringLength(9)] string? PlaceCode, [StringLength(300, MinimumLength = 1)] string? Address);

    public sealed class Handler(AppDb db, Vault.Vault vault, TimeProvider clock)
    {
        /// <summary>Changes the tracked entities; the caller saves.</summary>
        public async Task<Error?> Apply(Case @case, ServiceRequest request, Command command, string actor, CancellationToken ct)
        {
            if (command is { PlaceCode: null, Address: null })
            {
                return new Invalid("place_missing", "Say which place, or write the address.", "placeCode", "Send placeCode or address.");
            }

            if (request.State != RequestState.NeedsInfo)
            {
                return new Conflict("place_not_asked", "The place of this repair is settled.", "Write to us in a note if it is wrong.");
            }

            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            var address = command.Address ?? key.Open(@case.Address, "address");
            var place = PlaceReading.Read(address, command.PlaceCode);
            if (command.PlaceCode is not null && place.Code?.ToString("D6", null) != command.PlaceCode)
            {
                return new Invalid(
                    "place_unknown", "There is no county or township with this code.", "placeCode", "Choose one of the candidates.");
            }

            var now = clock.UtcNow();
            if (command.Address is not null)
            {
                @case.ReplaceAddress(key, address);
            }

            request.Suggest(Json.Write(place.Candidates));
            if (place.Code is { } code)
            {
                @case.Locate(code, place.County);
            }

            db.Append(@case, actor, "place_given", new { code = place.Code }, now);
            if (@case.County is not null)
            {
                db.Accept(@case, request, actor, now);
            }

            return null;
        }
    }
}
