namespace Anxin.App.Demo.People;

/// <summary>What a technician of a team does: the kinds of product and the certificates they need.</summary>
internal sealed record Trade(string[] Categories, string[] Certificates)
{
    private static readonly string[] Everything =
    [
        "gas-stove", "water-heater", "air-conditioner", "refrigerator", "washing-machine", "television", "range-hood", "lock-safe", "computer-phone", "furniture", "plumbing",
        "lighting-electric", "other",
    ];

    public static Trade OnDuty { get; } = new(Everything, ["gas", "refrigeration", "electric", "lock"]);

    /// <summary>The five of a team, who together can do everything.</summary>
    public static IReadOnlyList<Trade> Team { get; } =
    [
        new(["gas-stove", "water-heater", "range-hood", "plumbing"], ["gas"]),
        new(["air-conditioner", "refrigerator", "washing-machine"], ["refrigeration", "height"]),
        new(["lighting-electric", "plumbing", "water-heater", "other"], ["electric", "gas"]),
        new(["washing-machine", "television", "range-hood", "computer-phone"], []),
        new(["lock-safe", "furniture", "computer-phone", "other"], ["lock"]),
    ];
}
