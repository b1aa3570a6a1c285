namespace Anxin.App.Demo.Acting;

/// <summary>What follows an offer.</summary>
internal enum Reply
{
    Accept,
    Decline,
    Silence,

    /// <summary>The reporter takes the repair back before the technician answers.</summary>
    Withdraw,
}
