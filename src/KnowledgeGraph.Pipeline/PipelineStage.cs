using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>A stage of a build: the type that does it, what it takes and what it gives.</summary>
public sealed record PipelineStage(string Name, Type By, string Takes, string Gives, string What)
{
    /// <summary>In the order in which a build runs them.</summary>
    public static ImmutableArray<PipelineStage> All { get; } =
    [
        new("read", typeof(DocumentReader), nameof(DocumentLocation), nameof(SourceDocument), "decodes files, archives' members and rows"),
        new("clean", typeof(ArticleBuilder), nameof(SourceDocument), nameof(Article), "marks boilerplate, finds structure and sentences"),
        new("extract", typeof(DocumentExtractor), nameof(Article), nameof(DocumentRecord), "proposes names, decides, refers back, reads statements"),
        new("resolve", typeof(GraphBuilder), nameof(DocumentRecord), nameof(DesiredGraph), "brings the names of all documents together"),
        new("compare", typeof(Reconciler), nameof(DesiredGraph), nameof(GraphDelta), "sets it against what the store holds"),
        new("apply", typeof(IGraphStore), nameof(GraphDelta), nameof(LoadReceipt), "writes the difference in transactions"),
    ];
}
