using Anxin.App.Demo.Painting;
using Anxin.App.Demo.Staging;

namespace Anxin.App.Demo.Acting;

/// <summary>What every player needs.</summary>
internal sealed record Theatre(Stage Stage, Timeline Timeline, Cast Cast, Photographer Photographer);
