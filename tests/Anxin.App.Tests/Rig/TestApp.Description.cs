using Anxin.App.Tests.Parties;

namespace Anxin.App.Tests.Rig;

/// <summary>The server's description of itself, held against what it answers.</summary>
public sealed partial class TestApp
{
    private readonly List<DescribedAnswers> _watched = [];
    private Description? _description;

    public async Task<Description> Description()
    {
        using var answer = await Http.Get("/openapi/v1.json");
        return new Description(await answer.Body());
    }

    /// <summary>From now on every answer to every browser made is compared with the description.</summary>
    public async Task<IReadOnlyList<DescribedAnswers>> Describe()
    {
        _description = await Description();
        Http = Client();
        return _watched;
    }

    private HttpClient NewClient(Uri address)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { CookieContainer = new System.Net.CookieContainer(), AllowAutoRedirect = false };
        if (_description is not null)
        {
            var watched = new DescribedAnswers(handler, _description);
            _watched.Add(watched);
            handler = watched;
        }

        return new HttpClient(handler) { BaseAddress = address };
    }
}
