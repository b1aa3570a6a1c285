using System.CommandLine;
using Anxin.App.Common;
using Anxin.Planning.Simulating;

namespace Anxin.Server.Commands;

internal static class DispatchSimulateCommand
{
    private const string Engine = "engine";

    private sealed record Answer(int Seed, SimulatedCity City, IReadOnlyList<SimulationReport> Policies);

    private sealed record Asked(
        Option<string> Policy, Option<bool> Compare, Option<string?> City, Option<int?> Technicians, Option<int?> Jobs, Option<int> Steps);

    public static Command Create()
    {
        var asked = new Asked(
            new Option<string>("--policy")
            {
                Description = "nearest: the nearest free technician; insertion: where it costs least, nothing else moves; engine: plan the rest anew on each event",
                DefaultValueFactory = _ => Engine,
            },
            new Option<bool>("--compare") { Description = "Play all policies on the same days, side by side" },
            new Option<string?>("--city") { Description = "A file of the city, in JSON: fields left out keep their defaults", HelpName = "FILE" },
            Within<int?>(new Option<int?>("--technicians") { Description = "Technicians of the city (20)", HelpName = "N" }, 1, SimulatedCity.MostTechnicians),
            Within<int?>(new Option<int?>("--jobs") { Description = "Reports of a day (120)", HelpName = "N" }, 1, SimulatedCity.MostJobs),
            Within(Number("--steps", "Steps of the engine's search for each event", 300), 0, 100_000));
        asked.Policy.AcceptOnlyFromAmong("nearest", "insertion", Engine);
        var (days, seed, json) = (Within(Number("--days", "Days to play, each drawn anew", 1), 1, 1000), DispatchSolveCommand.Seed(), CommonOptions.AsJson());
        var command = new ExampledCommand(
            "simulate",
            "Plays days of a city against a policy: reports come in, ways and visits take longer or shorter than expected, doors stay closed, technicians "
            + "decline. Tells response times, on-time share, cost and fairness. The same seed plays the same days, for every policy.",
            "anxin dispatch simulate --compare --days 5", "anxin dispatch simulate --policy nearest --technicians 12 --jobs 90 --json",
            "anxin dispatch simulate --city wuhan.json --compare --seed 7")
        {
            asked.Policy, asked.Compare, asked.City, asked.Technicians, asked.Jobs, asked.Steps, days, seed, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(asked.Compare) && result.GetResult(asked.Policy) is { Implicit: false })
            {
                result.AddError("--compare plays every policy; leave --policy out, or play one without --compare.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var (city, policies) = (City(parsed, asked), Policies(parsed, asked));
            var (many, first) = (parsed.GetValue(days), parsed.GetValue(seed));
            var reports = await Terminal.WithProgress(
                "Playing", progress => Task.Run(() => Play(city, policies, many, first, progress, ct), ct));
            await (parsed.GetValue(json) ? Terminal.WriteJson(new Answer(first, city, reports)) : SimulationLines.Write(reports));
            return CommandRoot.Done;
        });
        return command;
    }

    private static List<SimulationReport> Play(
        SimulatedCity city, IReadOnlyList<IDispatchPolicy> policies, int days, int seed, IProgress<WorkDone> progress, CancellationToken ct)
    {
        var played = 0;
        return [.. policies.Select(policy => Simulation.Run(
            city, policy, days, seed, () => progress.Report(new WorkDone(++played, (long)days * policies.Count)), ct))];
    }

    private static IDispatchPolicy[] Policies(ParseResult parsed, Asked asked)
    {
        IDispatchPolicy[] all = [new NearestFreePolicy(), PlanningPolicy.CheapestInsertion(), PlanningPolicy.Engine(parsed.GetValue(asked.Steps))];
        return parsed.GetValue(asked.Compare) ? all : [.. all.Where(policy => policy.Name == parsed.GetValue(asked.Policy))];
    }

    private static SimulatedCity City(ParseResult parsed, Asked asked)
    {
        var file = parsed.GetValue(asked.City);
        var given = file is null ? new SimulatedCity() : DispatchBoards.City(file);
        var city = given with
        {
            Technicians = parsed.GetValue(asked.Technicians) ?? given.Technicians, Jobs = parsed.GetValue(asked.Jobs) ?? given.Jobs,
        };
        return city.Faults() is { Count: > 0 } faults ? throw new CommandFailure($"{file}: {string.Join('\n', faults)}") : city;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };

    private static Option<T> Within<T>(Option<T> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is int value && (value < least || value > most))
            {
                result.AddError($"{option.Name} takes {least} to {most}.");
            }
        });
        return option;
    }
}
