using Anxin.App.Common;

namespace Anxin.App.Repairs;

public enum RequestState
{
    Received,
    Acknowledged,
    Triaged,
    NeedsInfo,
    Quarantined,
    Accepted,
    Converted,
    Declined,
    Withdrawn,
    Closed,
}

/// <summary>What somebody asks to have repaired. Shares its id with its case.</summary>
public sealed class ServiceRequest
{
    private ServiceRequest(Guid id, string category, bool urgent) => (Id, Category, Urgent) = (id, category, urgent);

    public Guid Id { get; private set; }

    public string Category { get; private set; }

    public Guid? BrandId { get; private set; }

    public string? BrandText { get; private set; }

    /// <summary>What is wrong in the reporter's words, sealed: people write names and phones there.</summary>
    public byte[] Fault { get; private set; } = [];

    /// <summary>JSON list of preferred days and slots.</summary>
    public string Preferred { get; private set; } = "[]";

    public bool Urgent { get; private set; }

    public RequestState State { get; private set; }

    /// <summary>Why it was declined, sealed.</summary>
    public byte[]? DeclineReason { get; private set; }

    /// <summary>JSON list of divisions the address may mean.</summary>
    public string Candidates { get; private set; } = "[]";

    /// <summary>The claim whose goods the visit inspects; null for a repair.</summary>
    public Guid? ClaimId { get; private set; }

    public int? Stars { get; private set; }

    public byte[]? Comment { get; private set; }

    public int Version { get; private set; }

    public static ServiceRequest Receive(Guid id, string category, bool urgent) => new(id, category, urgent);

    public void Describe(Vault.DataKey key, string fault, IReadOnlyList<PreferredSlot> preferred) =>
        (Fault, Preferred) = (key.Seal(fault, "fault"), Json.Write(preferred));

    public void About(Guid? brandId, string? brandText) => (BrandId, BrandText) = (brandId, brandText);

    /// <summary>The visit looks at goods for a claim and repairs nothing.</summary>
    public void Inspect(Guid claimId) => ClaimId = claimId;

    /// <summary>The reporter has the number in hand.</summary>
    public Error? Acknowledge() => Move(RequestState.Acknowledged, RequestState.Received);

    public Error? Triage() => Move(RequestState.Triaged, RequestState.Acknowledged, RequestState.NeedsInfo, RequestState.Quarantined);

    public Error? Quarantine() => Move(RequestState.Quarantined, RequestState.Acknowledged, RequestState.Triaged);

    /// <summary>Remembers which divisions the address may mean, to ask with.</summary>
    public void Suggest(string candidates) => Candidates = candidates;

    public Error? AskForInfo() => Move(RequestState.NeedsInfo, RequestState.Triaged);

    public Error? Accept()
    {
        if (Move(RequestState.Accepted, RequestState.Triaged) is { } refusal)
        {
            return refusal;
        }

        Candidates = "[]";
        return null;
    }

    /// <summary>A work order exists now.</summary>
    public Error? Convert() => Move(RequestState.Converted, RequestState.Accepted);

    public Error? Decline(Vault.DataKey key, string reason)
    {
        if (Move(
            RequestState.Declined, RequestState.Acknowledged, RequestState.Triaged, RequestState.NeedsInfo, RequestState.Quarantined, RequestState.Accepted) is { } refusal)
        {
            return refusal;
        }

        DeclineReason = key.Seal(reason, "decline-reason");
        return null;
    }

    public Error? Withdraw() => Move(
        RequestState.Withdrawn, RequestState.Acknowledged, RequestState.Triaged, RequestState.NeedsInfo, RequestState.Quarantined, RequestState.Accepted, RequestState.Converted);

    /// <summary>The reporter's word on the finished work.</summary>
    public void Rate(Vault.DataKey key, int stars, string? comment) =>
        (Stars, Comment) = (stars, comment is null ? null : key.Seal(comment, "comment"));

    public Error? Close() => Move(RequestState.Closed, RequestState.Converted);

    private Error? Move(RequestState to, params ReadOnlySpan<RequestState> from)
    {
        if (!from.Contains(State))
        {
            return new Conflict("wrong_state", $"The request is {State}; it cannot become {to}.", "Read it again.");
        }

        State = to;
        return null;
    }
}
