namespace Anxin.App.Cases;

/// <summary>How a journal names who acted. People are named by account, never by name or phone.</summary>
public static class Actors
{
    public const string System = "system";
    public const string Consumer = "consumer";

    public static string Technician(Guid id) => $"technician:{id:N}";

    public static string Account(Guid id) => $"account:{id:N}";

    public static string ApiKey(Guid id) => $"api-key:{id:N}";
}
