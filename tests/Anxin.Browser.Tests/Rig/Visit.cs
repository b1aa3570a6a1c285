using Anxin.App.Parties;

namespace Anxin.Browser.Tests.Rig;

/// <summary>How the tests come to a page.</summary>
/// <param name="Route">The name in routes.ts.</param>
/// <param name="Path">The address; a word in braces is a piece of the exhibits.</param>
/// <param name="Role">Who looks, or nobody in particular.</param>
/// <param name="Action">The control that matters most there, which the keyboard must reach.</param>
public sealed record Visit(string Route, string Path, Role? Role, string Action)
{
    public override string ToString() => Route;
}
