using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Puts several counties on one board with a name, so that they are planned together.</summary>
public static class GroupCounties
{
    [Microsoft.Extensions.Validation.ValidatableType]
    public sealed record Command(
        [Required, StringLength(40, MinimumLength = 1)] string Name,
            [Required, MinLength(1), MaxLength(40)] IReadOnlyList<string> Counties);

    public sealed record Grouped(Guid BoardId);

    public sealed class Handler(AppDb db, TimeProvider clock)
    {
        public async Task<Result<Grouped>> Handle(Command command, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(command);
            var counties = command.Counties.Select(Read).Distinct().ToList();
            if (counties.Contains(null))
            {
                return new Invalid("no_such_county", "One of these is no county.", "counties", "Take six-digit codes of GET /api/places.");
            }

            var board = ServiceBoard.Found(command.Name.Trim(), clock.UtcNow());
            var refusal = await db.Act(
                async () =>
                {
                    var now = clock.UtcNow();
                    db.ServiceBoards.Add(board);
                    var known = await db.BoardCounties.Where(c => counties.Contains(c.County)).ToDictionaryAsync(c => c.County, ct);
                    foreach (var county in counties.OfType<int>())
                    {
                        if (known.TryGetValue(county, out var one))
                        {
                            one.MoveTo(board.Id);
                        }
                        else
                        {
                            db.BoardCounties.Add(BoardCounty.Of(county, board.Id));
                        }
                    }

                    db.Enqueue(new PlanBoard(counties[0]!.Value, now), now);
                    return null;
                },
                ct);
            return refusal is null ? new Grouped(board.Id) : refusal;
        }

        private static int? Read(string code) =>
            code.Length == 6 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var county)
                && KnownCodes.IsCounty(county)
                ? county
                : null;
    }
}
