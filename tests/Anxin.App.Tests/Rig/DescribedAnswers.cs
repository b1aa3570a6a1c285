namespace Anxin.App.Tests.Rig;

/// <summary>Compares every answer that passes with the description and keeps what does not fit.</summary>
public sealed class DescribedAnswers(HttpMessageHandler inner, Description description) : DelegatingHandler(inner)
{
    private readonly List<string> _misfits = [];
    private readonly HashSet<string> _seen = [];

    public IReadOnlyList<string> Misfits => _misfits;

    /// <summary>Which operations answered with success.</summary>
    public IReadOnlySet<string> Seen => _seen;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var (method, path) = (request.Method.Method.ToLowerInvariant(), request.RequestUri!.AbsolutePath.TrimEnd('/'));
        var misfits = description.Misfits(
            method, path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType,
            await answer.Content.ReadAsStringAsync(cancellationToken));
        lock (_misfits)
        {
            _misfits.AddRange(misfits.Select(m => $"{request.Method} {path} {(int)answer.StatusCode}: {m}"));
            _seen.Add($"{method} {path}");
        }

        return answer;
    }
}
