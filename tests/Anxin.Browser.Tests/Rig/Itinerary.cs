using Anxin.App.Parties;

namespace Anxin.Browser.Tests.Rig;

/// <summary>Every page of the product, with somebody who may see it.</summary>
public static class Itinerary
{
    public static IReadOnlyList<Visit> Visits { get; } =
    [
        new("report", "/", null, "button[type=submit]"),
        new("reported", "/reported", null, "a.button.primary"),
        new("track", "/t/{token}", null, "a[download]"),
        new("coverage", "/coverage", null, "summary"),
        new("county", "/coverage/510107", null, "main a.button.primary"),
        new("my", "/my", Role.Consumer, "main a"),
        new("signIn", "/sign-in", null, "button[type=submit]"),
        new("password", "/password", Role.Agent, "button[type=submit]"),
        new("jobs", "/tech", Role.Technician, "a.booking"),
        new("job", "/tech/jobs/{booking}", Role.Technician, ".next-step button"),
        new("inbox", "/desk", Role.Agent, "main input"),
        new("case", "/desk/cases/{case}", Role.Supervisor, "main dl.facts button"),
        new("board", "/desk/board", Role.Dispatcher, "main select"),
        new("dispatch", "/desk/dispatch", Role.Dispatcher, "main button"),
        new("technicians", "/desk/people", Role.Dispatcher, "main input"),
        new("technician", "/desk/people/technicians/{technician}", Role.Administrator, "main button"),
        new("newTechnician", "/desk/people/technicians/new", Role.Administrator, "main button[type=submit]"),
        new("outlets", "/desk/people/outlets", Role.Supervisor, "main nav a"),
        new("merchants", "/desk/people/merchants", Role.Supervisor, "main a"),
        new("operations", "/desk/operations", Role.Administrator, "#desk-nav a, .desk-menu"),
        new("accounts", "/desk/accounts", Role.Administrator, "main button"),
        new("apiKeys", "/desk/api-keys", Role.Administrator, "main button"),
        new("audit", "/desk/audit", Role.Auditor, "main input"),
        new("findOrder", "/claim", null, "button[type=submit]"),
        new("fileClaim", "/claim/{orderToken}", null, "button[type=submit]"),
        new("claim", "/c/{claimToken}", null, "main button.primary"),
        new("claimRules", "/rules/claims", null, "main a.button.primary"),
        new("merchantClaims", "/merchant/claims", Role.Merchant, "main input"),
        new("merchantClaim", "/merchant/claims/{claim}", Role.Merchant, "main button.primary"),
        new("orders", "/merchant/orders", Role.Merchant, "main a"),
        new("order", "/merchant/orders/{order}", Role.Merchant, "main button"),
        new("importOrders", "/merchant/orders/import", Role.Merchant, "main input[type=file]"),
        new("review", "/review", Role.Reviewer, "main input"),
        new("reviewClaim", "/review/claims/{claim}", Role.Auditor, "main .zoom-pane"),
        new("rules", "/rules", Role.Supervisor, "main button"),
        new("lawCards", "/rules/law-cards", Role.Auditor, "main input"),
        new("replay", "/rules/replay/{decision}", Role.Supervisor, "main a"),
        new("recusals", "/rules/recusals", Role.Supervisor, "main .ant-select input"),
    ];
}
