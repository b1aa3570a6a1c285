using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>What a page shows while it waits, when its server fails, and when there is nothing to show.</summary>
public sealed class PageStatesTests(Stage stage)
{
    public static TheoryData<string, Role?, string> Loading => new()
    {
        { "/", null, "**/api/catalogue" },
        { "/t/{token}", null, "**/api/track/*" },
        { "/my", Role.Consumer, "**/api/my/cases" },
        { "/my", Role.Consumer, "**/api/my/claims" },
        { "/tech", Role.Technician, "**/api/technician/jobs" },
        { "/tech/jobs/{booking}", Role.Technician, "**/api/technician/jobs/*" },
        { "/desk", Role.Agent, "**/api/cases?*" },
        { "/desk/cases/{case}", Role.Agent, "**/api/cases/*" },
        { "/desk/dispatch", Role.Dispatcher, "**/api/dispatch/queue" },
        { "/desk/people", Role.Dispatcher, "**/api/people/technicians?*" },
        { "/desk/people/technicians/{technician}", Role.Dispatcher, "**/api/people/technicians/*" },
        { "/desk/people/outlets", Role.Supervisor, "**/api/people/outlets" },
        { "/desk/people/merchants", Role.Supervisor, "**/api/people/merchants" },
        { "/desk/operations", Role.Administrator, "**/api/operations/dead-letters" },
        { "/desk/accounts", Role.Administrator, "**/api/accounts?*" },
        { "/desk/api-keys", Role.Administrator, "**/api/api-keys?*" },
        { "/desk/audit", Role.Auditor, "**/api/audit/accesses?*" },
        { "/claim/{orderToken}", null, "**/api/claim-orders/*" },
        { "/c/{claimToken}", null, "**/api/claim/*" },
        { "/rules/claims", null, "**/api/rules/policies" },
        { "/merchant/claims", Role.Merchant, "**/api/merchant/claims?*" },
        { "/merchant/claims/{claim}", Role.Merchant, "**/api/merchant/claims/*" },
        { "/merchant/orders", Role.Merchant, "**/api/orders?*" },
        { "/merchant/orders/{order}", Role.Merchant, "**/api/orders/*" },
        { "/review", Role.Reviewer, "**/api/review/claims?*" },
        { "/review/claims/{claim}", Role.Auditor, "**/api/review/claims/*" },
        { "/rules", Role.Supervisor, "**/api/rules/policies" },
        { "/rules/law-cards", Role.Auditor, "**/api/rules/law-cards?*" },
        { "/rules/replay/{decision}", Role.Supervisor, "**/api/rules/replay/*" },
        { "/rules/recusals", Role.Supervisor, "**/api/review/recusals" },
    };

    public static TheoryData<string, Role, string> Nothing => new()
    {
        { "/tech", Role.Technician, "jobs.empty" },
        { "/desk?view=all&q=13000000000", Role.Agent, "inbox.noneFound" },
        { "/desk/people?q=nobody", Role.Dispatcher, "people.empty" },
        { "/desk/operations", Role.Administrator, "operations.empty" },
        { "/desk/api-keys", Role.Administrator, "apiKeys.empty" },
        { "/desk/audit?q=nobody", Role.Auditor, "audit.empty" },
        { "/merchant/claims?q=nothing", Role.Merchant, "orders.noneFound" },
        { "/merchant/orders?q=nothing", Role.Merchant, "orders.noneFound" },
        { "/review?view=inspection", Role.Reviewer, "review.empty.inspection" },
        { "/rules/law-cards?on=1990-01-01", Role.Auditor, "lawCards.empty" },
        { "/rules/recusals", Role.Supervisor, "recusals.empty" },
    };

    [Theory, MemberData(nameof(Loading))]
    public async Task A_page_says_that_it_waits_and_after_a_failure_offers_to_try_again(string path, Role? role, string call)
    {
        stage.MustBeReady();
        var exhibits = await stage.Exhibits();
        await using var visitor = await Open(role, Town.Wuhou);
        visitor.Expected.Add("/api/");
        var held = new TaskCompletionSource();
        var failing = true;
        await visitor.Page.RouteAsync(call, async route =>
        {
            await held.Task;
            await (failing ? route.FulfillAsync(new RouteFulfillOptions { Status = 500, Body = "" }) : route.ContinueAsync());
        });
        var skeleton = visitor.Page.Locator("main .skeleton[role=status]");
        var problem = visitor.Page.GetByRole(AriaRole.Alert);

        await visitor.Page.GotoAsync(exhibits.Lead(path, stage.Town));
        await Assertions.Expect(skeleton.First).ToContainTextAsync(visitor.Texts["common.loading"]);
        held.SetResult();
        await Assertions.Expect(problem).ToContainTextAsync(visitor.Texts["problems.server_failed"]);
        failing = false;
        await visitor.Button("common.retry").ClickAsync();

        await Assertions.Expect(problem).ToHaveCountAsync(0);
        await Assertions.Expect(skeleton).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Title).ToHaveCountAsync(1);
        Assert.Empty(visitor.Complaints);
    }

    [Theory, MemberData(nameof(Nothing))]
    public async Task A_page_with_nothing_on_it_says_so(string path, Role role, string text)
    {
        stage.MustBeReady();
        await using var visitor = await Open(role, Town.Tianhe);

        await visitor.GoTo(path);

        await Assertions.Expect(visitor.Page.Locator("main .empty")).ToHaveTextAsync(visitor.Texts[text]);
        Assert.Empty(visitor.Complaints);
    }

    private Task<Visitor> Open(Role? role, int county) => role switch
    {
        null => stage.Stranger(),
        Role.Technician => stage.SignedIn(stage.Town.TechnicianOf(county), Sizes.Phone),
        Role.Consumer => stage.SignedIn(Role.Consumer, Sizes.Phone),
        { } staff => stage.SignedIn(staff),
    };
}
