using Anxin.App.Evidence;

namespace Anxin.App.Demo.Painting;

/// <summary>Takes the demo's photos.</summary>
internal sealed class Photographer
{
    private readonly IReadOnlyList<Photo> _none = [];

    public IReadOnlyList<Photo> Take(string category, bool mended, int count, Random chance) => _none;
}
