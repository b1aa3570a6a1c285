using System.Globalization;
using Anxin.App.Claims;
using Anxin.App.Data;
using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Painting;
using Anxin.App.Demo.People;
using Anxin.App.Demo.Stories;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Claiming;

/// <summary>One of the demo's shops: tells of its sales and adds its pictures, as its staff would.</summary>
internal sealed class Shop(Theatre theatre, Caller staff, int county)
{
    public Caller Staff => staff;

    public Guid MerchantId => staff.MerchantId!.Value;

    public static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"DEMO-{20_260_000 + number}");

    /// <summary>A sale delivered an hour before <paramref name="at"/>, with its listing and packing pictures.</summary>
    public async Task<Guid> Sell(int number, bool cheap, DateTime at, CancellationToken ct)
    {
        var (goods, chance, camera) = (Goods.Of(number), new Random(66_000 + (number * 17)), new GoodsPhotographer(theatre.Photographer));
        var price = cheap ? goods.CheapMinor : goods.PriceMinor;
        var sale = new PlaceOrder.Command(
            NumberOf(number), PeopleNames.Chinese(chance), PeopleNames.Phone(technician: false, 5_000 + number), Addresses.In(county, chance), "CNY",
            [new OrderLineForm(goods.Sku, goods.Title, "other", 1, price)], 800, price + 800, at.AddDays(-4), at.AddDays(-3), at.AddHours(-1));
        var placed = await theatre.Stage.As(staff, at, services => services.GetRequiredService<PlaceOrder.Handler>().Handle(sale, ct));
        var id = placed.Ok ? placed.Value.Id : throw new InvalidOperationException($"Order {number} of the demo is refused: {placed.Error.Code}.");
        await Add(id, OrderFileKind.Listing, camera.Listing(number), at, ct);
        await Add(id, OrderFileKind.Packing, camera.Packed(number, chance), at, ct);
        return id;
    }

    private Task<bool> Add(Guid orderId, OrderFileKind kind, Photo photo, DateTime at, CancellationToken ct) => theatre.Stage.As(
        staff, at,
        async services =>
        {
            var (db, intake) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OrderFileIntake>());
            using var upload = new Upload(new UploadBudget());
            upload.Add(photo);
            var order = await db.Orders.SingleAsync(o => o.Id == orderId, ct);
            await intake.Add(order, new AddOrderFiles.Command(kind, kind == OrderFileKind.Listing ? 1 : null), await intake.Store(upload, ct), ct);
            await db.SaveChangesAsync(ct);
            return true;
        });
}
