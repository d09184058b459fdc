using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Writes a record's fields; what the header has is not written again.</summary>
internal sealed class RecordWriter(BinaryWriter writer)
{
    public void Write(DocumentRecord record)
    {
        Write(record.Document.Metadata.Title);
        Write(record.Document.Metadata.Url);
        Write(record.Document.Metadata.Source);
        Write(record.Document.Metadata.Date);
        writer.Write7BitEncodedInt(record.Document.Length);
        Write(record.Text);
        writer.Write7BitEncodedInt(record.Entities.Length);
        foreach (var entity in record.Entities)
            Write(entity);
        writer.Write7BitEncodedInt(record.Claims.Length);
        foreach (var claim in record.Claims)
            Write(claim);
        writer.Write7BitEncodedInt(record.Rejected.Length);
        foreach (var rejected in record.Rejected)
        {
            Write(rejected.Claim);
            writer.Write(rejected.Reason);
        }
    }

    private void Write(DocumentEntity entity)
    {
        // Labels and types go by name, so that a new member of the ontology does not shift what is stored.
        writer.Write(entity.Label.ToString());
        writer.Write(entity.Name);
        writer.Write7BitEncodedInt(entity.Aliases.Length);
        foreach (var alias in entity.Aliases)
            writer.Write(alias);
        writer.Write7BitEncodedInt(entity.Mentions.Length);
        foreach (var mention in entity.Mentions)
            Write(mention);
        Write(entity.Properties);
    }

    private void Write(Claim claim)
    {
        writer.Write(claim.Type.Name());
        writer.Write7BitEncodedInt(claim.Subject);
        writer.Write7BitEncodedInt(claim.Object);
        Write(claim.Properties);
        writer.Write(claim.Quote);
        Write(claim.Span);
        writer.Write(claim.Reason);
    }

    private void Write(TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.End);
    }

    private void Write(ImmutableSortedDictionary<string, string> properties)
    {
        writer.Write7BitEncodedInt(properties.Count);
        foreach (var (name, value) in properties)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    private void Write(string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }
}
