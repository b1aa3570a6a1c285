using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>That one side does not accept a decision, and why. Once each side, and again only with new evidence.</summary>
public sealed class Appeal
{
    private Appeal(Guid id, Guid claimId, ClaimParty party, bool newEvidence, byte[] statement, DateTime at) =>
        (Id, ClaimId, Party, NewEvidence, Statement, At) = (id, claimId, party, newEvidence, statement, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public ClaimParty Party { get; private set; }

    public bool NewEvidence { get; private set; }

    public byte[] Statement { get; private set; }

    public DateTime At { get; private set; }

    internal static Appeal File(Claim claim, ClaimParty party, bool newEvidence, byte[] statement, DateTime now) =>
        new(OrderedId.Next(), claim.Id, party, newEvidence, statement, now);
}
