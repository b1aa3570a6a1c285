using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>What one side added to the file while it was open, sealed.</summary>
public sealed class ClaimStatement
{
    private ClaimStatement(Guid id, Guid claimId, ClaimParty party, byte[] text, DateTime at) =>
        (Id, ClaimId, Party, Text, At) = (id, claimId, party, text, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public ClaimParty Party { get; private set; }

    public byte[] Text { get; private set; }

    public DateTime At { get; private set; }

    public static ClaimStatement Of(Guid claimId, ClaimParty party, byte[] text, DateTime now) =>
        new(OrderedId.Next(), claimId, party, text, now);
}
