using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>What both sides of a claim can do alike: add to the file, accept a decision, appeal.</summary>
public sealed class SharedDeeds(AppDb db, Vault.Vault vault, ClaimPhotos photos)
{
    /// <summary>Statements one side may add to a claim.</summary>
    public const int MostStatements = 20;

    /// <summary>Words and photos from one side.</summary>
    public sealed record Said(ClaimParty Party, string Text, IReadOnlyList<Photo> Photos);

    public static Error? AcceptDecision(ClaimInHand hand, ClaimParty party) =>
        hand.Did(hand.Claim.Accept(party, hand.Policy, hand.Now), "decision_accepted", new { party });

    public async Task<Error?> AddStatement(ClaimInHand hand, Said said, CancellationToken ct)
    {
        if (await db.ClaimStatements.CountAsync(s => s.ClaimId == hand.Claim.Id && s.Party == said.Party, ct) >= MostStatements)
        {
            return new Conflict("statements_used_up", $"One side may add at most {MostStatements} statements to a claim.", "Wait for the decision.");
        }

        if (hand.Did(hand.Claim.AddStatement(), "statement_added", new { said.Party }) is { } refusal)
        {
            return refusal;
        }

        Keep(hand, said.Party, said.Text);
        return await photos.Add(hand, new ClaimPhotos.Batch(EvidenceKind.Statement, said.Party, said.Photos), ct);
    }

    /// <summary>Words that come with another act.</summary>
    public void Keep(ClaimInHand hand, ClaimParty party, string text) =>
        db.ClaimStatements.Add(ClaimStatement.Of(hand.Claim.Id, party, hand.Key.Seal(text, ClaimFields.Added), hand.Now));

    /// <summary>New evidence is a photo that the file does not hold yet.</summary>
    public async Task<Error?> Appeal(ClaimInHand hand, Said said, CancellationToken ct)
    {
        var held = await db.Evidence.Where(e => e.CaseId == hand.Claim.Id).Select(e => e.FileAddress).ToListAsync(ct);
        var fresh = said.Photos.Any(p => vault.FileAddress(p.Bytes) is var address && !held.Exists(h => h.AsSpan().SequenceEqual(address)));
        var refusal = hand.Claim.Appeal(said.Party, hand.Key.Seal(said.Text, ClaimFields.Appeal), fresh, hand.Policy, hand.Now);
        return hand.Did(refusal, "appealed", new { said.Party, newEvidence = fresh, appeal = hand.Claim.AppealId })
            ?? await photos.Add(hand, new ClaimPhotos.Batch(EvidenceKind.Appeal, said.Party, said.Photos), ct);
    }
}
