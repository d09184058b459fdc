using System.Globalization;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>What the server's discovery document says: <c>{"neo4j_version":"5.26.30","query":"…/query/v2"}</c>.</summary>
internal static class ServerInfo
{
    /// <exception cref="KgException">KG4203: not Neo4j; KG4204: too old; KG4205: the Query API is switched off.</exception>
    public static void Check(string location, int status, string body)
    {
        if (Parse(body) is not { } discovery || (string?)discovery["neo4j_version"] is not { } version)
            throw new KgException(KgErrors.Neo4jNotNeo4j(location, string.Create(CultureInfo.InvariantCulture, $"status {status} and {Start(body)}")));
        if (!IsSupported(version))
            throw new KgException(KgErrors.Neo4jTooOld(location, version));
        if (discovery["query"] is null)
            throw new KgException(KgErrors.Neo4jQueryApiOff(location));
    }

    /// <summary>5.26 and later, the calendar versions (2025.01) among them.</summary>
    private static bool IsSupported(string version)
    {
        var parts = version.Split('.', '-', '+');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && (major > 5 || (major == 5 && minor >= 26));
    }

    private static JObject? Parse(string body)
    {
        try
        {
            return JToken.Parse(body) as JObject;
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static string Start(string body)
    {
        var line = body.Trim().Split('\n')[0].Trim();
        return line.Length == 0 ? "nothing" : $"\"{(line.Length > 60 ? line[..60] + "…" : line)}\"";
    }
}
