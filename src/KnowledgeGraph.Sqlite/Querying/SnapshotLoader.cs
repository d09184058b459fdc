using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Reads the whole graph of a file into memory, the properties as the JSON that they are.</summary>
internal sealed class SnapshotLoader(SqliteConnection connection, string path)
{
    private const int RowsBetweenChecks = 4096;

    private readonly JsonGraphBuilder builder = new();

    /// <exception cref="KgException">KG4104: a relationship points nowhere.</exception>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public GraphSnapshot Load(CancellationToken cancellation)
    {
        var numbers = ReadNodes(cancellation);
        ReadRelationships(numbers, cancellation);
        return builder.Build(IdOf, GraphPropertyNames.Id, GraphPropertyNames.Name);
    }

    private Dictionary<long, int> ReadNodes(CancellationToken cancellation)
    {
        var labels = new NumberedNames(label => builder.AddLabels(NodeLabels.All(label)));
        var numbers = new Dictionary<long, int>();
        using var rows = new RawStatement(connection, "SELECT key, id, label, properties FROM node");
        for (var count = 0; rows.Step(); count++)
        {
            if (count % RowsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            var id = rows.Text(1);
            var properties = rows.Utf8(3);
            Check(properties, id);
            numbers.Add(rows.Integer(0), builder.AddNode(id, labels.Number(rows.Utf8(2)), properties));
        }

        return numbers;
    }

    private void ReadRelationships(Dictionary<long, int> numbers, CancellationToken cancellation)
    {
        var types = new NumberedNames(builder.AddType);
        using var rows = new RawStatement(connection, "SELECT start, \"end\", type, properties FROM relationship");
        for (var count = 0; rows.Step(); count++)
        {
            if (count % RowsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            var properties = rows.Utf8(3);
            Check(properties, "a relationship");
            builder.AddRelationship(NumberOf(rows.Integer(0)), NumberOf(rows.Integer(1)), types.Number(rows.Utf8(2)), properties);
        }

        int NumberOf(long key) => numbers.TryGetValue(key, out var number)
            ? number
            : throw new KgException(KgErrors.StoreCorrupted(path, $"a relationship points at the missing node {key}"));
    }

    /// <summary>What is wrong within is found when a query reads it.</summary>
    private void Check(ReadOnlySpan<byte> properties, string element)
    {
        if (properties is not [(byte)'{', .., (byte)'}'])
            throw new KgException(KgErrors.StoreCorrupted(path, $"the properties of {element} are no JSON"));
    }

    /// <summary>Follows from the ends, the type and, for a post, the title.</summary>
    private static string IdOf(GraphSnapshot snapshot, int relationship)
    {
        var type = snapshot.TypeName(snapshot.TypeOf(relationship));
        return RelationshipId.Of(
            SnapshotElements.IdOf(new CypherNode(snapshot, snapshot.StartOf(relationship))), type,
            SnapshotElements.IdOf(new CypherNode(snapshot, snapshot.EndOf(relationship))),
            RelationshipId.HasKey(type) ? Title(snapshot, relationship) : null);
    }

    private static string Title(GraphSnapshot snapshot, int relationship)
    {
        var key = snapshot.FindPropertyKey(GraphPropertyNames.Title);
        var title = key < 0 ? CypherValue.Null : snapshot.RelationshipProperty(relationship, key);
        return title.Kind == CypherKind.String ? title.AsString() : "";
    }
}
