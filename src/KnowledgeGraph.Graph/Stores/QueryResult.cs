using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>A query's answer.</summary>
public sealed class QueryResult
{
    private readonly Func<string?> plan;
    private readonly Func<IReadOnlyList<string>> notices;

    /// <param name="plan">Asked for whenever <see cref="Plan"/> is; null where there is none.</param>
    /// <param name="notices">Asked for whenever <see cref="Notices"/> is; null where there are none.</param>
    public QueryResult(
        ImmutableArray<string> columns, IAsyncEnumerable<ImmutableArray<object?>> rows, Func<string?>? plan = null, Func<IReadOnlyList<string>>? notices = null)
    {
        Columns = columns;
        Rows = rows;
        this.plan = plan ?? (() => null);
        this.notices = notices ?? (() => []);
    }

    public ImmutableArray<string> Columns { get; }

    /// <summary>As wide as <see cref="Columns"/>; to be enumerated once.</summary>
    /// <remarks>Values: null, bool, long, double, string, <see cref="IReadOnlyList{T}"/> and <see cref="IReadOnlyDictionary{TKey,TValue}"/> of them,
    /// <see cref="Model.GraphNode"/>, <see cref="Model.GraphRelationship"/>, <see cref="Model.GraphPath"/>, <see cref="Model.GraphTemporal"/>.</remarks>
    public IAsyncEnumerable<ImmutableArray<object?>> Rows { get; }

    /// <summary>One operator a line; null unless asked for with <see cref="QueryRequest.Mode"/> or in the text. Complete once the rows were read.</summary>
    public string? Plan => plan();

    /// <summary>What is no error but probably not meant: an unknown label, a deprecated form, a cartesian product. Complete once the rows were read.</summary>
    public IReadOnlyList<string> Notices => notices();
}
