using System.Globalization;
using System.Threading.RateLimiting;
using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Anxin.Server.SignIn;

/// <summary>Limits by remote address, counted in this process.</summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter => limiter.OnRejected = Refuse);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.AddPolicy(LimitPolicies.SignIn, http => PerMinute(http, limits.Value.SignIn));
            limiter.AddPolicy(LimitPolicies.Codes, http => PerMinute(http, limits.Value.Codes));
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                HttpMethods.IsPost(http.Request.Method) && http.User.Identity?.IsAuthenticated != true
                    ? PerMinute(http, limits.Value.AnonymousPosts)
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    // Six steps of ten seconds: whoever was refused waits seconds, not the whole minute.
    private static RateLimitPartition<string> PerMinute(HttpContext http, int count) =>
        count == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(
                RemoteAddress.Of(http),
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = count, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0 });

    private static async ValueTask Refuse(OnRejectedContext context, CancellationToken ct)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero
            ? after
            : TimeSpan.FromSeconds(10);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await HttpResults.Problem(new TooMany("too_many_requests", "There were too many requests from this address.", wait))
            .ExecuteAsync(context.HttpContext);
    }
}
