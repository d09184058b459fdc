using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>The relationships among the last rows, whose sentences <c>:source</c> shows.</summary>
internal sealed class QuerySource
{
    /// <summary>More than anybody reads.</summary>
    private const int MaxRelationships = 200;

    private readonly Dictionary<string, GraphRelationship> relationships = new(StringComparer.Ordinal);

    /// <summary>Passes rows on and remembers the relationships in them, in their order.</summary>
    public async IAsyncEnumerable<ImmutableArray<object?>> WatchAsync(
        IAsyncEnumerable<ImmutableArray<object?>> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        relationships.Clear();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var value in row)
                Take(value);
            yield return row;
        }
    }

    /// <returns>How many relationships were written; 0 where the rows had none.</returns>
    public int Write(TextWriter output)
    {
        foreach (var relationship in relationships.Values)
        {
            output.WriteLine($"{relationship.StartId} -[{relationship.Type}]-> {relationship.EndId}");
            var properties = relationship.Properties;
            var quotes = properties.Texts(GraphPropertyNames.Quotes);
            var (documents, starts, ends) = (properties.Texts(GraphPropertyNames.Documents), properties.Integers(GraphPropertyNames.Starts), properties.Integers(GraphPropertyNames.Ends));
            for (var i = 0; i < quotes.Length && i < documents.Length && i < starts.Length && i < ends.Length; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    “{quotes[i]}”  {documents[i]}:{starts[i]}–{ends[i]}"));
        }

        return relationships.Count;
    }

    private void Take(object? value)
    {
        if (relationships.Count >= MaxRelationships)
            return;
        switch (value)
        {
            case GraphRelationship relationship:
                relationships.TryAdd(relationship.Id, relationship);
                break;
            case GraphPath path:
                foreach (var step in path.Relationships)
                    Take(step);
                break;
            case IReadOnlyDictionary<string, object?> map:
                foreach (var item in map.Values)
                    Take(item);
                break;
            case IEnumerable list and not string and not PropertyMap:
                foreach (var item in list)
                    Take(item);
                break;
        }
    }
}
