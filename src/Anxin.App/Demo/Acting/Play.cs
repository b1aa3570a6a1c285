using Anxin.App.Demo.Stories;

namespace Anxin.App.Demo.Acting;

/// <summary>All stories together, in the order of their times.</summary>
internal sealed class Play(Theatre theatre, IReadOnlyList<Story> stories)
{
    private readonly List<CasePlayer> _players = [];

    public IReadOnlyList<CasePlayer> Players => _players;

    public async Task Run(IProgress<SeedDemo.Progress>? progress, CancellationToken ct)
    {
        foreach (var story in stories)
        {
            var player = new CasePlayer(theatre, story, ct);
            _players.Add(player);
            player.Start();
        }

        // A visit for an inspection belongs to no story of a repair: whoever is asked there lets it wait.
        await theatre.Timeline.Run((offer, booking) => _players.Find(p => p.CaseId == booking.CaseId)?.Offered(offer, booking), Tell, ct);

        void Tell(int done, int of) => progress?.Report(new SeedDemo.Progress("cases", done, of));
    }
}
