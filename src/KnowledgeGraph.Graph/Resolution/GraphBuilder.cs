using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Assembly;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Records in, the desired graph out. Take one for each build; not thread-safe.</summary>
/// <remarks>Keeps of a record only what the graph needs, so that records can come from a stream and be dropped.</remarks>
public sealed class GraphBuilder
{
    /// <summary>Changes with every change of resolution that can change a graph: another value makes a build compare in full.</summary>
    public const string Version = "2";

    private readonly CorrectionSet corrections;
    private readonly int maxEvidence;
    private readonly ILookup<string, Correction> rejections;
    private readonly NamePool names = new();
    private readonly List<DocumentFacts> documents = [];

    /// <param name="maxEvidence">Pieces of evidence, and places of a mention, that a relationship holds. A graph for a store takes the default.</param>
    public GraphBuilder(CorrectionSet? corrections = null, int maxEvidence = RelationshipAssembler.MaxEvidence)
    {
        this.maxEvidence = maxEvidence;
        this.corrections = corrections ?? CorrectionSet.Empty;
        rejections = this.corrections.Corrections.Where(c => c is { Kind: CorrectionKind.RejectClaim, Quote: not null }).ToLookup(c => c.Quote!, StringComparer.Ordinal);
    }

    /// <summary>Records in any order.</summary>
    public void Add(DocumentRecord record)
    {
        var facts = new DocumentFacts(record, names);
        if (rejections.Count > 0)
            facts.Claims = facts.Claims.RemoveAll(claim => IsRejected(facts, claim));
        documents.Add(facts);
    }

    /// <summary>To be called once, after the last <see cref="Add"/>.</summary>
    /// <exception cref="KgException">KG3001: two records have one document id.</exception>
    public DesiredGraph Build(CancellationToken cancellationToken = default)
    {
        documents.Sort(static (a, b) => string.CompareOrdinal(a.Info.Id, b.Info.Id));
        for (var i = 0; i < documents.Count; i++)
        {
            documents[i].Ordinal = i;
            if (i > 0 && documents[i].Info.Id == documents[i - 1].Info.Id)
                throw new KgException(KgErrors.DuplicateDocument(documents[i].Info.Id));
        }

        var corpus = Resolver.Resolve(documents, corrections, cancellationToken);
        var nodes = new List<GraphNode>(corpus.Entities.Count + documents.Count);
        foreach (var entity in corpus.Entities)
            nodes.Add(NodeAssembler.Of(entity, corpus.Classes[entity.Label]));
        cancellationToken.ThrowIfCancellationRequested();
        var relationships = new List<GraphRelationship>();
        foreach (var document in documents)
        {
            nodes.Add(NodeAssembler.Of(document));
            relationships.AddRange(RelationshipAssembler.OfMentions(document, maxEvidence));
        }

        cancellationToken.ThrowIfCancellationRequested();
        relationships.AddRange(RelationshipAssembler.OfClaims(documents, maxEvidence));
        nodes.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        relationships.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new DesiredGraph([.. nodes], [.. relationships]);
    }

    /// <summary>The same in one call.</summary>
    public static DesiredGraph Build(IEnumerable<DocumentRecord> records, CorrectionSet? corrections = null, CancellationToken cancellationToken = default)
    {
        var builder = new GraphBuilder(corrections);
        foreach (var record in records)
            builder.Add(record);
        return builder.Build(cancellationToken);
    }

    private bool IsRejected(DocumentFacts facts, Claim claim) => rejections[claim.Quote].Any(c =>
        (c.Document is null || c.Document == facts.Info.Id)
        && (Names(facts.Members[claim.Subject], c) || Names(facts.Members[claim.Object], c)));

    private static bool Names(Member member, Correction correction) => member.Label == correction.Label
        && (member.Name.Text == correction.SurfaceForm || member.Aliases.Any(a => a.Text == correction.SurfaceForm));
}
