using System.Globalization;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The two forms of the Query API: plain JSON, and JSON in which every value names its type.</summary>
internal static class MediaTypes
{
    public const string Plain = "application/json";

    public const string Typed = "application/vnd.neo4j.query";

    /// <summary>The type that the answer has: the one that the client likes best, plain JSON where it does not say.</summary>
    /// <exception cref="ApiFailure">406: nothing that this server writes.</exception>
    public static string Negotiate(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept))
            return Plain;
        var best = accept.Split(',')
            .Select(range => range.Split(';', StringSplitOptions.TrimEntries))
            .Select(parts => (Type: Offered(parts[0]), Quality: Quality(parts)))
            .Where(range => range.Type is not null && range.Quality > 0)
            // The sort is stable: of equals the first.
            .OrderByDescending(range => range.Quality)
            .FirstOrDefault();
        return best.Type ?? throw ApiFailure.NotAcceptable(accept);
    }

    /// <summary>Whether a body's parameters name their types.</summary>
    /// <exception cref="ApiFailure">415: no type that this server reads.</exception>
    public static bool IsTypedBody(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        Plain => false,
        { } type when IsTyped(type) => true,
        _ => throw ApiFailure.UnsupportedBody(contentType),
    };

    /// <summary>Also in the versions 1.0 and 1.1, which differ in types that no value here has.</summary>
    public static bool IsTyped(string type) => type is Typed or Typed + ".v1.0" or Typed + ".v1.1";

    private static string? Offered(string range) => range.ToLowerInvariant() switch
    {
        "*/*" or "application/*" or Plain => Plain,
        var type when IsTyped(type) => type,
        _ => null,
    };

    private static double Quality(string[] parts) =>
        parts.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is { } quality
            && double.TryParse(quality.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 1;
}
