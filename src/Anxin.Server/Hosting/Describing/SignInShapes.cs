using Anxin.App.Parties;
using Microsoft.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>The ways to say who one is; any one of them does.</summary>
internal static class SignInShapes
{
    public static Dictionary<string, IOpenApiSecurityScheme> Schemas { get; } = new()
    {
        ["session"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Schemes.CookieName, Description = "Browsers, after POST /api/sign-in.",
        },
        ["bearer"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Apps, after POST /api/sign-in?mode=bearer.",
        },
        ["apiKey"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Schemes.ApiKeyHeader, Description = "Programs.",
        },
    };

    public static List<OpenApiSecurityRequirement> Ways(OpenApiDocument document) =>
        [.. Schemas.Keys.Select(name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] })];
}
