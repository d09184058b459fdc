using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Finds out whom the names mean that somebody gave a query: a name or alias as it stands, else an id, else the one name that contains what was typed.</summary>
internal static partial class NameResolver
{
    private const int Suggestions = 5;

    /// <summary>Exact ones first, then those that most documents name.</summary>
    private const string Candidates = """
        MATCH (n:Entity)
        WHERE n.name CONTAINS $text OR n.id = $text OR any(a IN n.aliases WHERE a CONTAINS $text)
        WITH n, n.name = $text OR $text IN coalesce(n.aliases, []) OR n.id = $text AND 'Entity' IN $labels AS exact
        WHERE any(l IN labels(n) WHERE l IN $labels)
        RETURN n.name AS name, exact ORDER BY exact DESC, n.support DESC, n.id LIMIT $limit
        """;

    private const string Similar = """
        CALL db.index.fulltext.queryNodes('kg_names', $text) YIELD node, score
        WHERE any(l IN labels(node) WHERE l IN $labels)
        RETURN node.name AS name ORDER BY score DESC, node.support DESC, node.id LIMIT $limit
        """;

    /// <returns>The values, with parts of names made whole, and what there is to say about them.</returns>
    public static async Task<(ImmutableDictionary<string, object?> Values, ImmutableArray<string> Notes)> ResolveAsync(
        IGraphStore store, CatalogueQuery query, ImmutableDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var parameter in query.Parameters.Where(p => !p.Labels.IsEmpty))
        {
            if (values[parameter.Name] is not string { Length: > 0 } text)
                continue;
            var found = await AskAsync(store, Candidates, text, parameter, cancellationToken).ConfigureAwait(false);
            if (found is [[_, true], ..])
                continue;
            if (found is [[string name, _]])
            {
                values = values.SetItem(parameter.Name, name);
                notes.Add($"{text} is taken for {name}.");
            }
            else
            {
                var names = found.Count > 0 ? found : await SimilarAsync(store, text, parameter, cancellationToken).ConfigureAwait(false);
                notes.Add($"No {string.Join(" or ", parameter.Labels)} is called {text}.{Listed(found.Count > 0 ? "Names that contain it" : "Similar names", names)}");
            }
        }

        return (values, notes.ToImmutable());
    }

    private static string Listed(string heading, List<ImmutableArray<object?>> rows) =>
        rows.Count == 0 ? "" : $" {heading}: {string.Join("、", rows.Select(r => r[0]))}{(rows.Count == Suggestions ? " …" : "")}";

    /// <summary>None where the store has no index over names.</summary>
    private static async Task<List<ImmutableArray<object?>>> SimilarAsync(IGraphStore store, string text, QueryParameter parameter, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(store, Similar, Special().Replace(text, " "), parameter, cancellationToken).ConfigureAwait(false);
        }
        catch (KgException)
        {
            return [];
        }
    }

    private static async Task<List<ImmutableArray<object?>>> AskAsync(
        IGraphStore store, string cypher, string text, QueryParameter parameter, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, object?> { ["text"] = text, ["labels"] = parameter.Labels.ToList<object?>(), ["limit"] = (long)Suggestions };
        var result = await store.QueryAsync(new QueryRequest(cypher, values), cancellationToken).ConfigureAwait(false);
        return await result.Rows.ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What means something to the index, and is no part of a word.</summary>
    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Special();
}
