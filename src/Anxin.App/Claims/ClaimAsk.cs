namespace Anxin.App.Claims;

/// <summary>What a buyer asks for, and what the sides may settle on.</summary>
public enum ClaimAsk
{
    RefundOnly,
    ReturnAndRefund,
    Exchange,
    Resend,
    Repair,
}
