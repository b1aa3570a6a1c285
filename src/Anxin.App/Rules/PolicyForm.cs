using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Rules;

/// <summary>
/// The rules of a new version as a supervisor writes them. Every one is given, so that none is taken over unseen, and each stays between
/// what is fair to one side and what is bearable for the other.
/// </summary>
public sealed record PolicyForm(
    [Required, Range(7, 365)] int? FilingDays,
    [Required, Range(24, 240)] int? MerchantHours,
    [Required, Range(0, 120)] int? ExtensionHours,
    [Required, Range(24, 240)] int? BuyerHours,
    [Required, Range(24, 240)] int? EvidenceHours,
    [Required, Range(1, 72)] int? CheckHours,
    [Required, Range(1, 15)] int? ReviewWorkingDays,
    [Required, Range(3, 60)] int? AppealDays,
    [Required, Range(3, 60)] int? InspectionDays,
    [Required, Range(7, 60)] int? ReturnDays,
    [Required, Range(3, 15)] int? FulfilmentDays,
    [Required, Range(1, 7)] int? PaymentDays,
    [Required, Range(0, 100_000)] int? TimeoutLimitMinor,
    [Required, Range(2, 10)] int? MostAppeals)
{
    public ClaimPolicy Policy() => new()
    {
        FilingDays = FilingDays!.Value,
        MerchantHours = MerchantHours!.Value,
        ExtensionHours = ExtensionHours!.Value,
        BuyerHours = BuyerHours!.Value,
        EvidenceHours = EvidenceHours!.Value,
        CheckHours = CheckHours!.Value,
        ReviewWorkingDays = ReviewWorkingDays!.Value,
        AppealDays = AppealDays!.Value,
        InspectionDays = InspectionDays!.Value,
        ReturnDays = ReturnDays!.Value,
        FulfilmentDays = FulfilmentDays!.Value,
        PaymentDays = PaymentDays!.Value,
        TimeoutLimitMinor = TimeoutLimitMinor!.Value,
        MostAppeals = MostAppeals!.Value,
    };
}
