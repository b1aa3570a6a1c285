using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>A repair told by the people in it, each in front of a window of their own.</summary>
public sealed class RepairStoryTests(Stage stage)
{
    [Theory, EveryDatabase]
    public async Task A_repair_runs_from_the_phone_to_the_guarantee(DatabaseKind database)
    {
        stage.MustBeReady();
        if (database == DatabaseKind.Sqlite)
        {
            await Tell(stage.House);
            return;
        }

        await using var postgres = await PostgresDatabase.Create();
        await using var house = await House.Open(postgres.Connection);
        await new Town(house).Settle();
        await Tell(house);
    }

    private async Task Tell(House house)
    {
        await using var customer = await stage.Stranger(house: house);
        await using var technician = await stage.SignedIn(stage.Town.TechnicianOf(Town.Hongshan), Sizes.Phone, house: house);
        var report = new RepairReport { Photo = stage.Photo };

        var number = await customer.Reports(report);
        await customer.Link("reported.track").ClickAsync();
        await technician.TakesTheJob(number);
        await customer.SeesWhoComes("王师傅");
        await technician.GetsIn(customer);
        await technician.Finishes("更换减震弹簧，试机正常", stage.Photo);
        await customer.ConfirmsWith(stars: 5);
        await DeskKnowsTheWholeStory(house, number, report);
        Assert.Empty(customer.Complaints.Concat(technician.Complaints));
    }

    private async Task DeskKnowsTheWholeStory(House house, string number, RepairReport report)
    {
        await using var agent = await stage.SignedIn(Town.UserOf(Role.Agent), Sizes.Desk, house: house);
        await agent.GoTo("/desk?view=closed");
        await agent.Page.Locator($"a:has([data-number=\"{number}\"])").ClickAsync();
        foreach (var happened in new[] { "acknowledged", "offered", "scheduled", "en_route", "arrived", "completed" })
        {
            await Assertions.Expect(agent.Page.Locator(".timeline")).ToContainTextAsync(agent.Texts[$"events.{happened}"]);
        }

        await Assertions.Expect(agent.Page.GetByText(report.Phone)).ToHaveCountAsync(0);
        await agent.Reveals("phone", "回电确认服务情况");
        await Assertions.Expect(agent.Page.Locator("dl.facts")).ToContainTextAsync(report.Phone);
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = agent.Texts["case.accesses"] }))
            .ToContainTextAsync("回电确认服务情况");
        Assert.Empty(agent.Complaints);
    }
}
