using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>What the graph needs of one document's record.</summary>
internal sealed class DocumentFacts
{
    public DocumentFacts(DocumentRecord record, NamePool names)
    {
        Info = record.Document;
        Claims = record.Claims;
        Members =
        [
            .. record.Entities.Select((entity, index) => new Member(
                this, index, entity.Label,
                names.Get(entity.Label, entity.Name),
                entity.Aliases.Select(a => names.Get(entity.Label, a)).ToImmutableArray(),
                entity.Mentions, entity.Properties)),
        ];
        NodeId = "document:" + Info.Id;
        // A reprint under the same title on the same day is no second witness.
        Witness = Info.Metadata is { Title: { } title, Date: { } date } ? $"{SurfaceForm.Key(title)}/{date}" : Info.Sha256;
    }

    public DocumentInfo Info { get; }

    public ImmutableArray<Claim> Claims { get; set; }

    public ImmutableArray<Member> Members { get; }

    public string NodeId { get; }

    /// <summary>Equal for documents that do not count as independent of each other.</summary>
    public string Witness { get; }

    /// <summary>Its place among all documents in ordinal order of ids.</summary>
    public int Ordinal { get; set; }

    public IEnumerable<Member> Objects(Member subject, Core.Ontology.RelationType type) =>
        Claims.Where(c => c.Type == type && c.Subject == subject.Index).Select(c => Members[c.Object]);

    public IEnumerable<Member> Subjects(Member @object, Core.Ontology.RelationType type) =>
        Claims.Where(c => c.Type == type && c.Object == @object.Index).Select(c => Members[c.Subject]);
}
