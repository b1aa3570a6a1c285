using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Rules;
using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>
/// A claim loaded for one act: its rows, the rules of its day, who acts and when. The act says here what it did; what follows from it
/// (journal, messages, clocks, the end of the case) is written by <see cref="ClaimRecording"/>.
/// </summary>
public sealed class ClaimInHand(ClaimInHand.Loaded loaded, string actor, DateTime now)
{
    private readonly List<(string Kind, JsonObject Payload)> _done = [];

    public sealed record Loaded(Claim Claim, Case Case, DataKey Key, ClaimPolicy Policy);

    public Claim Claim => loaded.Claim;

    public Case Case => loaded.Case;

    public DataKey Key => loaded.Key;

    public ClaimPolicy Policy => loaded.Policy;

    public string Actor { get; } = actor;

    public DateTime Now { get; } = now;

    public ClaimState StateBefore { get; } = loaded.Claim.State;

    public DateTime? DueBefore { get; } = loaded.Claim.DueAt;

    public int DecisionsBefore { get; } = loaded.Claim.Decisions;

    public IReadOnlyList<(string Kind, JsonObject Payload)> Done => _done;

    /// <summary>Notes an act that was not refused, by the word the journal has for it, and hands the refusal on.</summary>
    public Error? Did(Error? refusal, string kind, object? payload = null)
    {
        if (refusal is null)
        {
            _done.Add((kind, JsonSerializer.SerializeToNode(payload ?? new { }, Json.Options)!.AsObject()));
        }

        return refusal;
    }
}
