using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Claims;

/// <summary>What a merchant's staff can do with a claim without photos.</summary>
public static class MerchantDeeds
{
    private const string OneLine = @"\P{Cc}*";

    public sealed record AgreeCommand([StringLength(2000)] string? Statement);

    public sealed record CounterCommand(
        [Required] ClaimAsk? Ask,
        [Range(0, FileClaim.LargestAmount)] long AmountMinor,
        [Required, StringLength(2000, MinimumLength = 2)] string Statement);

    public sealed record ExtendCommand([Required, StringLength(300, MinimumLength = 5)] string Reason);

    public sealed record FulfilCommand([StringLength(40), RegularExpression("[A-Za-z0-9-]{4,40}")] string? Waybill);

    public sealed record PaymentCommand(
        [Range(1, FileClaim.LargestAmount)] long AmountMinor,
        [Required, StringLength(80, MinimumLength = 2), RegularExpression(OneLine)] string Reference);

    [ValidatableType]
    public sealed record ContestReport([Required, StringLength(4000, MinimumLength = 5)] string Statement);

    internal static Error? Agree(ClaimInHand hand, AgreeCommand command) => hand.Did(
        hand.Claim.Agree(hand.Actor, Sealed(hand, command.Statement), hand.Policy, hand.Now), "merchant_agreed");

    internal static Error? Counter(ClaimInHand hand, CounterCommand command) => hand.Did(
        hand.Claim.Counter(hand.Actor, command.Ask!.Value, command.AmountMinor, Sealed(hand, command.Statement), hand.Policy, hand.Now),
        "merchant_countered", new { command.Ask, command.AmountMinor });

    internal static Error? Contest(ClaimInHand hand, string statement) => hand.Did(
        hand.Claim.Contest(hand.Actor, Sealed(hand, statement)!, hand.Policy, hand.Now), "merchant_contested");

    internal static Error? Waive(ClaimInHand hand) => hand.Did(hand.Claim.Waive(hand.Actor, hand.Policy, hand.Now), "merchant_waived");

    internal static Error? Extend(ClaimInHand hand) => hand.Did(hand.Claim.Extend(hand.Policy, hand.Now), "window_extended");

    internal static Error? ReceiveBack(ClaimInHand hand) => hand.Did(hand.Claim.ReceiveBack(hand.Policy, hand.Now), "received_back");

    internal static Error? Fulfil(ClaimInHand hand, FulfilCommand command) => hand.Did(
        hand.Claim.Fulfil(hand.Policy, hand.Now), "fulfilled", new { command.Waybill });

    internal static Error? Pay(ClaimInHand hand, PaymentCommand command) => hand.Did(
        hand.Claim.Pay(command.AmountMinor, command.Reference, hand.Actor, hand.Now), "paid", new { command.AmountMinor, command.Reference });

    private static byte[]? Sealed(ClaimInHand hand, string? statement) =>
        string.IsNullOrWhiteSpace(statement) ? null : hand.Key.Seal(statement, ClaimFields.Answer);
}
