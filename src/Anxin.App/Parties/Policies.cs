using Microsoft.AspNetCore.Authorization;

namespace Anxin.App.Parties;

/// <summary>Which roles may use which endpoints; what they see there is scoped further by <see cref="Caller"/>.</summary>
public static class Policies
{
    public const string CaseReaders = nameof(CaseReaders);
    public const string CaseHandlers = nameof(CaseHandlers);
    public const string ClaimMerchants = nameof(ClaimMerchants);
    public const string ClaimReaders = nameof(ClaimReaders);
    public const string Reviewers = nameof(Reviewers);
    public const string OrderReaders = nameof(OrderReaders);
    public const string DecisionReaders = nameof(DecisionReaders);
    public const string Supervisors = nameof(Supervisors);
    public const string Dispatchers = nameof(Dispatchers);
    public const string PeopleReaders = nameof(PeopleReaders);
    public const string PeopleEditors = nameof(PeopleEditors);
    public const string Technicians = nameof(Technicians);
    public const string Consumers = nameof(Consumers);
    public const string Operators = nameof(Operators);
    public const string Auditors = nameof(Auditors);
    public const string Administrators = nameof(Administrators);

    private static readonly Dictionary<string, Role[]> Roles = new()
    {
        [CaseReaders] = [
            Role.Merchant, Role.Integrator, Role.Agent, Role.Dispatcher, Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator],
        [CaseHandlers] = [Role.Agent, Role.Dispatcher, Role.Supervisor],
        [ClaimMerchants] = [Role.Merchant, Role.Integrator],
        [ClaimReaders] = [Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator],
        [Reviewers] = [Role.Reviewer, Role.Supervisor],
        [OrderReaders] = [Role.Merchant, Role.Integrator, Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator],
        [DecisionReaders] = [Role.Reviewer, Role.Supervisor, Role.Auditor],
        [Supervisors] = [Role.Supervisor],
        [Dispatchers] = [Role.Dispatcher, Role.Supervisor],
        [PeopleReaders] = [Role.Agent, Role.Dispatcher, Role.Supervisor, Role.Auditor, Role.Administrator],
        [PeopleEditors] = [Role.Dispatcher, Role.Supervisor, Role.Administrator],
        [Technicians] = [Role.Technician],
        [Consumers] = [Role.Consumer],
        [Operators] = [Role.Supervisor, Role.Administrator],
        [Auditors] = [Role.Auditor, Role.Administrator],
        [Administrators] = [Role.Administrator],
    };

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (name, roles) in Roles)
        {
            options.AddPolicy(name, policy => policy.RequireClaim(Caller.RoleClaim, roles.Select(r => r.ToString())));
        }
    }

    public static bool Allows(string policy, Role role) => Roles[policy].Contains(role);
}
