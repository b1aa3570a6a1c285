using Anxin.App.Demo.People;
using Anxin.App.Demo.Staging;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo;

/// <summary>Puts merchants, brands, outlets and technicians into the database.</summary>
internal sealed class Founding(Stage stage, int seed, DateTime end, IProgress<SeedDemo.Progress>? progress, CancellationToken ct)
{
    public async Task<(IReadOnlyList<Territory> Territories, Qualified Qualified)> People()
    {
        progress?.Report(new SeedDemo.Progress("people", 0, 1));
        var territories = Territory.All(seed);
        var crew = await stage.As(
            null,
            stage.Clock.Now,
            async services =>
            {
                var hired = new Crew(seed, services.GetRequiredService<Vault.Vault>(), end).Hire(territories);
                stage.Db.AddRange(BrandBook.Rows());
                stage.Db.AddRange(Crew.Outlets(territories));
                await stage.Db.SaveChangesAsync(ct);
                foreach (var team in hired.Chunk(50))
                {
                    stage.Db.AddRange(team.Select(t => t.Key));
                    stage.Db.AddRange(team.Select(t => t.Technician));
                    await stage.Db.SaveChangesAsync(ct);
                }

                return hired;
            });
        progress?.Report(new SeedDemo.Progress("people", 1, 1));
        return (territories, new Qualified(crew.Select(c => c.Technician), Common.ChinaTime.DayOf(end)));
    }
}
