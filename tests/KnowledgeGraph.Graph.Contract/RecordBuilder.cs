using System.Collections.Immutable;
using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Graph.Contract;

/// <summary>Writes records by hand, for tests. Offsets are made up but consistent: every name and quote gets a range of its own.</summary>
public sealed class RecordBuilder(string id)
{
    private readonly List<DocumentEntity> entities = [];
    private readonly List<Claim> claims = [];
    private DocumentMetadata metadata = DocumentMetadata.None;
    private int offset;

    public RecordBuilder WithMetadata(DocumentMetadata value)
    {
        metadata = value;
        return this;
    }

    /// <returns>The entity's index.</returns>
    public int Entity(EntityLabel label, string name, string[]? aliases = null, params (string Name, string Value)[] properties)
    {
        entities.Add(new DocumentEntity(
            label, name, [.. (aliases ?? []).Order(StringComparer.Ordinal)], [Next(name)],
            properties.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)));
        return entities.Count - 1;
    }

    public int Person(string name, params string[] aliases) => Entity(EntityLabel.Person, name, aliases);

    public int Organisation(string name, params string[] aliases) => Entity(EntityLabel.Organisation, name, aliases);

    public RecordBuilder Claim(RelationType type, int subject, int @object, string quote, params (string Name, string Value)[] properties)
    {
        claims.Add(new Claim(
            type, subject, @object, properties.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal), quote, Next(quote), "test"));
        return this;
    }

    public RecordBuilder Post(int person, int organisation, string title) =>
        Claim(RelationType.HoldsPosition, person, organisation, $"{entities[organisation].Name}{title}{entities[person].Name}", (PropertyNames.Title, title));

    public DocumentRecord Build()
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return new DocumentRecord(
            new DocumentInfo(id, id[..slash], id[(slash + 1)..], metadata, ContentHash.Of(Fields()), offset),
            "test 1", [.. entities], [.. claims], []);
    }

    private string?[] Fields() => [id, .. entities.Select(e => e.Name), .. claims.Select(c => c.Quote)];

    private TextSpan Next(string text)
    {
        var span = new TextSpan(offset, offset + text.Length);
        offset = span.End + 1;
        return span;
    }
}
