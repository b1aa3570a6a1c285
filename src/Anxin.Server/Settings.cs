namespace Anxin.Server;

/// <summary>
/// Where settings come from: settings.json in the data folder, then environment variables (Database__Provider, Database__ConnectionString,
/// …).
/// </summary>
internal static class Settings
{
    public const string FileName = "settings.json";

    public static IConfiguration Read(string dataFolder) => new ConfigurationBuilder().AddInstallation(dataFolder).Build();

    public static IConfigurationBuilder AddInstallation(this IConfigurationBuilder builder, string dataFolder) =>
        builder.AddJsonFile(Path.Combine(dataFolder, FileName), optional: true, reloadOnChange: false).AddEnvironmentVariables();
}
