using System.Collections;
using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Turns what a query's request holds into the engine's terms, and temporal values back.</summary>
internal static class QueryValues
{
    public static CypherLimits Limits(QueryLimits limits) => new()
    {
        Time = limits.Time ?? CypherLimits.Default.Time,
        Rows = limits.Rows ?? CypherLimits.Default.Rows,
        MemoryBytes = limits.MemoryBytes ?? CypherLimits.Default.MemoryBytes,
        Hops = limits.Hops ?? CypherLimits.Default.Hops,
        NestingDepth = limits.Depth ?? CypherLimits.Default.NestingDepth,
    };

    /// <exception cref="KgException">KG5001: a value of a type that Cypher has no counterpart of; the message names the parameter.</exception>
    public static ImmutableDictionary<string, CypherValue> Parameters(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToImmutableDictionary(p => p.Key, p => Named(p.Key, p.Value), StringComparer.Ordinal);

    public static GraphTemporal Temporal(CypherValue value) => new(
        value.Kind switch
        {
            CypherKind.DateTime => value.AsTemporal<Cypher.Temporal.CypherDateTime>().Zone is null ? "OffsetDateTime" : "ZonedDateTime",
            var kind => kind.ToString(),
        },
        WithSeconds(value.Kind, value.ToObject()!.ToString()!));

    /// <summary>Cypher's own text leaves seconds out where they are zero; the Query API's does not.</summary>
    private static string WithSeconds(CypherKind kind, string text)
    {
        if (kind is CypherKind.Date or CypherKind.Duration)
            return text;
        var end = text.IndexOf('T', StringComparison.Ordinal) + 1 + "08:00".Length;
        return end < text.Length && text[end] == ':' ? text : text.Insert(end, ":00");
    }

    private static CypherValue Named(string name, object? value)
    {
        try
        {
            return Value(value);
        }
        catch (Exception e) when (e is ArgumentException or Cypher.Errors.CypherException)
        {
            throw new KgException(KgErrors.QueryFailed($"The parameter ${name} cannot be used: {e.Message}"), e);
        }
    }

    private static CypherValue Value(object? value) => value switch
    {
        GraphTemporal temporal => Parse(temporal),
        string text => CypherValue.From(text),
        IReadOnlyDictionary<string, object?> map => CypherValue.From(CypherMap.From(map.Select(p => KeyValuePair.Create(p.Key, Value(p.Value))))),
        IEnumerable list => CypherValue.From(CypherList.From(list.Cast<object?>().Select(Value))),
        _ => CypherValue.FromObject(value),
    };

    /// <summary>By the engine's own functions, which know every form of ISO 8601 that Cypher does.</summary>
    private static CypherValue Parse(GraphTemporal temporal)
    {
        var function = temporal.Type is "OffsetDateTime" or "ZonedDateTime" ? "datetime" : temporal.Type.ToLowerInvariant();
        return new CypherEngine().Prepare($"RETURN {function}($text) AS value")
            .Execute(new Cypher.Graph.GraphSnapshotBuilder().Build(), new Dictionary<string, CypherValue> { ["text"] = CypherValue.From(temporal.Text) }).Rows.Single()[0];
    }
}
