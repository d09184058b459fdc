using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Reads what <see cref="RecordWriter"/> writes.</summary>
internal sealed class RecordReader(BinaryReader reader)
{
    private static readonly ImmutableSortedDictionary<string, string> NoProperties =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public DocumentRecord Read(RecordHeader header)
    {
        var metadata = new DocumentMetadata(ReadOptional(), ReadOptional(), ReadOptional(), ReadOptional());
        var length = reader.Read7BitEncodedInt();
        var text = ReadOptional();
        var entities = ReadList(ReadEntity);
        var claims = ReadList(() => ReadClaim(entities.Length));
        var rejected = ReadList(() => new RejectedClaim(ReadClaim(entities.Length), reader.ReadString()));
        return new DocumentRecord(
            new DocumentInfo(header.DocumentId, header.Collection, header.Path, metadata, header.Sha256, length),
            header.ExtractorVersion, entities, claims, rejected, text);
    }

    private DocumentEntity ReadEntity()
    {
        var label = Enum.Parse<EntityLabel>(reader.ReadString());
        return new DocumentEntity(label, reader.ReadString(), ReadList(reader.ReadString), ReadList(ReadSpan), ReadProperties());
    }

    private Claim ReadClaim(int entities)
    {
        if (!RelationTypes.TryParse(reader.ReadString(), out var type))
            throw new InvalidDataException("a relation type is unknown");
        return new Claim(type, ReadIndex(entities), ReadIndex(entities), ReadProperties(), reader.ReadString(), ReadSpan(), reader.ReadString());
    }

    private int ReadIndex(int count)
    {
        var index = reader.Read7BitEncodedInt();
        return index >= 0 && index < count ? index : throw new InvalidDataException("a claim points at no entity");
    }

    private TextSpan ReadSpan() => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private ImmutableSortedDictionary<string, string> ReadProperties()
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return NoProperties;
        var properties = NoProperties.ToBuilder();
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            properties.Add(name, reader.ReadString());
        }

        return properties.ToImmutable();
    }

    private ImmutableArray<T> ReadList<T>(Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        // Every element takes a byte at least: a damaged count must not ask for the machine's memory.
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new InvalidDataException("a count is impossible");
        var items = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items.MoveToImmutable();
    }

    private string? ReadOptional() => reader.ReadBoolean() ? reader.ReadString() : null;
}
