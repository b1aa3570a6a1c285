using Anxin.App.Demo.Acting;

namespace Anxin.App.Demo.Claiming;

/// <summary>All claims of the demo, and a few orders on which nothing was claimed yet, for whoever wants to try.</summary>
internal sealed class ClaimPlay(Theatre theatre, IReadOnlyList<int> counties, CancellationToken ct)
{
    private const int Unclaimed = 4;
    private readonly List<ClaimPlayer> _players = [];

    public IReadOnlyList<ClaimPlayer> Players => _players;

    /// <summary>Of the order that links and pictures for trying are about.</summary>
    public static int OpenNumber => ClaimPlot.All.Count * 2;

    /// <summary>An order that can be claimed on now.</summary>
    public Guid OpenOrder { get; private set; }

    public void Start()
    {
        var shops = theatre.Cast.Merchants.Select((staff, i) => new Shop(theatre, staff, counties[i])).ToList();
        foreach (var plot in ClaimPlot.All)
        {
            foreach (var shop in shops)
            {
                var player = new ClaimPlayer(theatre, plot, shop, _players.Count, ct);
                _players.Add(player);
                player.Start();
            }
        }

        for (var i = 0; i < Unclaimed; i++)
        {
            var (number, shop) = (_players.Count + i, shops[i % shops.Count]);
            theatre.Timeline.At(theatre.Timeline.End.AddHours(-30 - i), async at =>
            {
                var id = await shop.Sell(number, cheap: false, at, ct);
                OpenOrder = number == OpenNumber ? id : OpenOrder;
            });
        }
    }
}
