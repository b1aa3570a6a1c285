using Anxin.App.Common;
using Anxin.App.Repairs;
using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>What an order must satisfy beyond its shape, whichever way it comes in.</summary>
public static class OrderRules
{
    private static readonly DateTime Earliest = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public static Conflict NumberTaken { get; } = new(
        "order_number_taken", "Another sale has this order number.", "Send it as it was sent before, or correct the number.");

    public static Result<Sale> Check(PlaceOrder.Command command, DateTime now)
    {
        if (!Phone.TryParse(command.BuyerPhone, out var phone))
        {
            return new Invalid("phone_invalid", "The phone number cannot be read.", "buyerPhone", "Write it like 138 0013 8000.");
        }

        if ((CheckLines(command) ?? CheckMoney(command)) is { } refusal)
        {
            return refusal;
        }

        var times = Times(command.PlacedAt!.Value, command.ShippedAt, command.DeliveredAt, now);
        return times.Ok
            ? new Sale(
                command.Number.Trim(), new Sale.Person(command.BuyerName.Trim(), phone, Text(command.ShipTo)), command.Currency,
                [.. command.Lines.Select(l => l with { Title = l.Title.Trim(), Sku = Text(l.Sku), Category = Text(l.Category) })],
                new Sale.Sums(command.FreightMinor!.Value, command.PaidMinor!.Value), times.Value)
            : times.Error;
    }

    /// <summary>The way of an order in UTC; refused when it cannot have gone like that.</summary>
    public static Result<Sale.Times> Times(DateTime placedAt, DateTime? shippedAt, DateTime? deliveredAt, DateTime now)
    {
        foreach (var (field, time) in new (string, DateTime?)[] { ("placedAt", placedAt), ("shippedAt", shippedAt), ("deliveredAt", deliveredAt) })
        {
            if (time is { } given && CheckTime(field, given, now) is { } refusal)
            {
                return refusal;
            }
        }

        var times = new Sale.Times(placedAt.ToUniversalTime(), shippedAt?.ToUniversalTime(), deliveredAt?.ToUniversalTime());
        return times.ShippedAt < times.PlacedAt ? OutOfOrder("shippedAt")
            : times.DeliveredAt < (times.ShippedAt ?? times.PlacedAt) ? OutOfOrder("deliveredAt")
            : times;
    }

    private static Invalid? CheckLines(PlaceOrder.Command command)
    {
        for (var i = 0; i < command.Lines.Count; i++)
        {
            if (command.Lines[i] is null)
            {
                return new Invalid("line_missing", "A line of the order is null.", $"lines[{i}]", "Leave it out.");
            }

            if (Text(command.Lines[i].Category) is { } category && Catalogue.Find(category) is null)
            {
                return new Invalid(
                    "category_unknown", $"There is no category '{category}'.", $"lines[{i}].category",
                    "Choose one from /api/catalogue, or leave it out.");
            }
        }

        return null;
    }

    private static Invalid? CheckMoney(PlaceOrder.Command command)
    {
        var most = command.Lines.Sum(l => l.Quantity!.Value * l.PriceMinor!.Value) + command.FreightMinor!.Value;
        return command.PaidMinor > most
            ? new Invalid(
                "paid_above_total", $"Paid is more than goods and freight together: {most}.", "paidMinor",
                "Correct the prices, the freight or what was paid.")
            : null;
    }

    private static Invalid? CheckTime(string field, DateTime time, DateTime now) =>
        time.Kind == DateTimeKind.Unspecified
            ? new Invalid(
                "time_zone_missing", "A time is without its zone.", field, "Write it like 2026-11-23T10:00:00+08:00, or with Z for UTC.")
            : time.ToUniversalTime() > now + Tolerance
            ? new Invalid("time_in_future", "This has not happened yet.", field, "Send the time when it has.")
            : time.ToUniversalTime() < Earliest
            ? new Invalid("time_too_early", "This is before 2015.", field, "Correct the year.")
            : null;

    private static Invalid OutOfOrder(string field) => new(
        "times_out_of_order", "An order is placed, then shipped, then delivered.", field, "Correct the times.");

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
