using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Records in, the desired graph out. Take one for each build; not thread-safe.</summary>
/// <remarks>Keeps of a record only what the graph needs, so that records can come from a stream and be dropped.</remarks>
public sealed class GraphBuilder
{
    /// <summary>Changes with every change of resolution that can change a graph: another value makes a build compare in full.</summary>
    public const string Version = "1";

    private readonly CorrectionSet corrections;

    public GraphBuilder(CorrectionSet? corrections = null) => this.corrections = corrections ?? CorrectionSet.Empty;

    /// <exception cref="ArgumentException">The document was added before.</exception>
    public void Add(DocumentRecord record) => throw new NotImplementedException();

    public DesiredGraph Build(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>The same in one call.</summary>
    public static DesiredGraph Build(IEnumerable<DocumentRecord> records, CorrectionSet? corrections = null, CancellationToken cancellationToken = default)
    {
        var builder = new GraphBuilder(corrections);
        foreach (var record in records)
            builder.Add(record);
        return builder.Build(cancellationToken);
    }
}
