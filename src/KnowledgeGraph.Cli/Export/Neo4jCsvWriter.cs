using System.Text;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Export;

/// <summary>Files for <c>neo4j-admin database import</c>: one a label and one a relationship type, each with its header line.</summary>
internal static class Neo4jCsvWriter
{
    /// <summary>Between the elements of a list; no text holds it.</summary>
    private const char ListSeparator = '\u001F';

    /// <summary>Writes into an existing folder.</summary>
    /// <returns>The command that imports the files, for the folder that they are in.</returns>
    public static string Write(string folder, ExportedGraph graph, CancellationToken cancellationToken)
    {
        var command = new StringBuilder("neo4j-admin database import full neo4j --array-delimiter=U+001F --multiline-fields=true");
        foreach (var nodes in graph.Nodes.GroupBy(n => n.Label).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = $"nodes-{nodes.Key}.csv";
            WriteNodes(Path.Combine(folder, file), [.. nodes], graph);
            command.Append(" --nodes=").Append(file);
        }

        foreach (var relationships in graph.Relationships.GroupBy(r => r.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = $"relationships-{relationships.Key}.csv";
            WriteRelationships(Path.Combine(folder, file), [.. relationships]);
            command.Append(" --relationships=").Append(file);
        }

        return command.ToString();
    }

    private static void WriteNodes(string path, List<GraphNode> nodes, ExportedGraph graph)
    {
        using var output = Open(path);
        var columns = PropertyText.Columns(nodes.Select(graph.PropertiesOf));
        WriteRow(output, ["id:ID", .. columns.Select(Header), ":LABEL"]);
        foreach (var node in nodes)
            WriteRow(output, [node.Id, .. Cells(graph.PropertiesOf(node), columns.Keys), string.Join(ListSeparator, node.Labels)]);
    }

    private static void WriteRelationships(string path, List<GraphRelationship> relationships)
    {
        using var output = Open(path);
        var columns = PropertyText.Columns(relationships.Select(r => r.Properties));
        WriteRow(output, [":START_ID", ":END_ID", ":TYPE", "id:string", .. columns.Select(Header)]);
        foreach (var relationship in relationships)
            WriteRow(output, [relationship.StartId, relationship.EndId, relationship.Type, relationship.Id, .. Cells(relationship.Properties, columns.Keys)]);
    }

    private static StreamWriter Open(string path) => new(path) { NewLine = "\n" };

    private static string Header(KeyValuePair<string, PropertyValue> column) =>
        $"{column.Key}:{PropertyText.TypeOf(column.Value)}{(PropertyText.IsList(column.Value) ? "[]" : "")}";

    private static IEnumerable<string> Cells(PropertyMap properties, IEnumerable<string> columns) =>
        columns.Select(c => properties.TryGetValue(c, out var value) ? string.Join(ListSeparator, PropertyText.Items(value)) : "");

    private static void WriteRow(StreamWriter output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                output.Write(',');
            first = false;
            output.Write(Quoted(cell));
        }

        output.Write('\n');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
