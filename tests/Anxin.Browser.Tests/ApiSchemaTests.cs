using System.Diagnostics;
using Anxin.Browser.Tests.Rig;

namespace Anxin.Browser.Tests;

/// <summary>The pages' types are generated from the description the server gives of itself.</summary>
public sealed class ApiSchemaTests(Stage stage)
{
    [Fact]
    public async Task The_pages_know_the_api_as_the_server_describes_it()
    {
        stage.MustBeReady();
        var ct = TestContext.Current.CancellationToken;
        string[] asking = ["scripts/api.mjs", $"{stage.House.Address}/openapi/v1.json", "--check"];
        using var check = Process.Start(new ProcessStartInfo("node", asking)
        {
            WorkingDirectory = Path.Combine(Rig.Places.Repository, "ui"),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var told = check.StandardOutput.ReadToEndAsync(ct);
        var complaint = await check.StandardError.ReadToEndAsync(ct);
        await check.WaitForExitAsync(ct);

        Assert.True(check.ExitCode == 0, complaint + await told);
    }
}
