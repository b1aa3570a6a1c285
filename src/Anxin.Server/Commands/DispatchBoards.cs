using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.App.Common;
using Anxin.Planning.Boards;
using Anxin.Planning.Simulating;

namespace Anxin.Server.Commands;

/// <summary>Reads boards, their plans and cities to play, in the format json.</summary>
internal static class DispatchBoards
{
    private static readonly JsonSerializerOptions PlanOptions = new(Json.Options)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    // A misspelt field would silently be no condition at all.
    private static readonly JsonSerializerOptions BoardOptions = new(PlanOptions) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static Board Board(string file) => Read<Board>(file, BoardOptions);

    public static SimulatedCity City(string file) => Read<SimulatedCity>(file, BoardOptions);

    public static BoardPlan Plan(string file) => Read<BoardPlan>(file, PlanOptions);

    /// <summary>Runs, and tells what is wrong with a board in its own words.</summary>
    public static T Told<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (BoardException e)
        {
            throw new CommandFailure(e.Message);
        }
    }

    private static T Read<T>(string file, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(DispatchOptions.Text(file), options) ?? throw new CommandFailure($"{file}: it is empty.");
        }
        catch (JsonException e)
        {
            throw new CommandFailure($"{file}: {e.Message}");
        }
    }
}
