namespace Anxin.App.Parties;

/// <summary>
/// Marks what a person may still do who signed in with a one-time password: learn who they are, choose a password, leave.
/// </summary>
public sealed class PasswordChangeFirst
{
    public static readonly PasswordChangeFirst Exempt = new();
}
