using System.Security.Cryptography;
using Anxin.App.Common;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

/// <summary>What a password must be (length, not decoration; never the user name), and one-time passwords.</summary>
public sealed class Passwords : IPasswordValidator<Account>
{
    public const int MinimumLength = 10;

    // Without 0 O 1 l I, which are misread from a screen or a note.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four of 32 letters: 80 random bits.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    public static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        options.Password.RequiredLength = MinimumLength;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit =
            options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password?.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase) == true
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordHasUserName" })
            : IdentityResult.Success);

    /// <summary>Identity's refusals in our words.</summary>
    public static Error Refusal(IdentityResult result, string passwordField) => result.Errors.First().Code switch
    {
        "PasswordMismatch" => new Invalid("wrong_password", "The current password is wrong.", "current", "Check it and try again."),
        "DuplicateUserName" => new Conflict("user_name_taken", "Another account has this user name.", "Choose another one."),
        "InvalidUserName" =>
            new Invalid("user_name_invalid", "A user name has letters a-z, digits, dots, dashes and underscores only.", "userName",
                "Choose another user name."),
        "PasswordHasUserName" =>
            new Invalid("password_has_user_name", "The password contains the user name.", passwordField, "Choose another one."),
        "ConcurrencyFailure" => new Stale(),
        _ => new Invalid(
            "password_too_weak", $"A password has at least {MinimumLength} characters, five of them different.", passwordField, "Choose a longer one."),
    };
}
