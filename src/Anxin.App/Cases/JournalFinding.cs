namespace Anxin.App.Cases;

/// <summary>
/// Something in the journals or their checkpoints that nobody using Anxin could have caused. Codes: <c>entry_changed</c>, <c>link_broken</c>, <c>gap</c>,
/// <c>wrong_head</c>, <c>tail_cut</c>, <c>case_removed</c>, <c>journal_removed</c>, <c>chain_computed_anew</c>, <c>checkpoint_unreadable</c>, <c>checkpoint_forged</c>,
/// <c>checkpoint_missing</c>, <c>checkpoint_changed</c>, <c>stamp_broken</c>.
/// </summary>
public sealed record JournalFinding(string Code, string Message, Guid? CaseId = null, int? Seq = null, long? Checkpoint = null);
