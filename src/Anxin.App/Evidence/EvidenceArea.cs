using Anxin.App.Evidence.Reading;
using Anxin.App.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Evidence;

/// <summary>Photos: how they come in, where they lie, who sees them. Other areas own the addresses they are reached by.</summary>
public static class EvidenceArea
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton(new UploadBudget()).AddSingleton<UploadReader>().AddSingleton<FileStore>().AddSingleton<EvidenceIntake>()
            .AddSingleton<PrintTables>();
        services.AddScoped<ReadPhoto.Handler>().AddScoped<ReadMask.Handler>().AddScoped<Originals>().AddScoped<KnownBefore>().AddScoped<Inspector>()
            .AddScoped<FindingKeeping>().AddScoped<EngineChange>();
        services.AddJob<InspectEvidence, InspectEvidence.Handler>();
        services.AddSingleton<PictureReader>().AddJob<ReadOrderText, ReadOrderText.Handler>();
        services.AddJob<InspectAgain, InspectAgain.Handler>();
        services.AddJob<MakePreview, MakePreview.Handler>();
    }
}
