using Anxin.App.Common;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media.Supervising;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Anxin.Server.Hosting;

/// <summary>Logs for people or machines, and metrics and traces by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT names a collector.</summary>
internal static class Observation
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddObservation(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (Console.IsOutputRedirected)
        {
            builder.Logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "O"));
        }
        else
        {
            builder.Logging.AddSimpleConsole(options => (options.SingleLine, options.TimestampFormat) = (true, "HH:mm:ss "));
        }

        // The framework's own lines for each request print its path, and a tracking path is a secret.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        if (Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 })
        {
            builder.Services.AddHostedService<Export>();
        }
    }

    private sealed class Export : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("anxin");
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource(Telemetry.Name, "Microsoft.AspNetCore").AddProcessor(new PathRemover()).AddOtlpExporter().Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter(Telemetry.Name, Inspection.Meter, SupervisedDecoder.MeterName, "System.Runtime")
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                    .AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }

    /// <summary>A request's trace keeps its route, never the path with the token in it.</summary>
    private sealed class PathRemover : BaseProcessor<System.Diagnostics.Activity>
    {
        public override void OnEnd(System.Diagnostics.Activity data)
        {
            data.SetTag("url.path", null);
            data.SetTag("url.query", null);
        }
    }
}
