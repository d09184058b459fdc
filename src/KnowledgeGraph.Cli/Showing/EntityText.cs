using System.Globalization;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Showing;

/// <summary>Writes an entity for people: its names, its relations, and under each relation the sentences that say it.</summary>
internal static class EntityText
{
    private const int ShownEvidence = 2;

    /// <summary>Properties that are shown in a place of their own, or that only programs want.</summary>
    private static readonly HashSet<string> Special = new(StringComparer.Ordinal)
    {
        GraphPropertyNames.Name, GraphPropertyNames.Aliases, GraphPropertyNames.Support, GraphPropertyNames.Merges, GraphPropertyNames.Sha256, GraphPropertyNames.Path,
    };

    private static readonly string[] Qualifiers = [PropertyNames.Title, GraphPropertyNames.Roles, PropertyNames.Date, PropertyNames.Modality];

    /// <param name="all">All evidence, not only the best pieces.</param>
    public static void Write(TextWriter output, EntityView view, bool all)
    {
        var node = view.Node;
        output.WriteLine($"{node.Label} {NodeNames.NameOf(node)}");
        WriteField(output, "id", node.Id);
        WriteField(output, "aliases", string.Join("、", node.Properties.Texts(GraphPropertyNames.Aliases)));
        foreach (var (name, value) in node.Properties.Where(p => !Special.Contains(p.Key)))
            WriteField(output, name, string.Join("、", PropertyText.Items(value)));
        if (node.Label != NodeLabels.Document)
            WriteField(output, "documents", view.Documents.ToString(CultureInfo.InvariantCulture));
        foreach (var relation in view.Relations)
            Write(output, relation, all ? int.MaxValue : ShownEvidence);
    }

    private static void Write(TextWriter output, RelationView relation, int shown)
    {
        var properties = relation.Relationship.Properties;
        var qualifiers = Qualifiers
            .Where(properties.ContainsKey)
            .Select(q => string.Join("、", PropertyText.Items(properties[q])));
        var arrow = relation.IsOutgoing ? $"-[{relation.Relationship.Type}]->" : $"<-[{relation.Relationship.Type}]-";
        output.WriteLine($"{arrow} {NodeNames.NameOf(relation.Other)}  {string.Join("; ", qualifiers)}".TrimEnd());
        foreach (var evidence in relation.Evidence.Take(shown))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    “{evidence.Quote}”  {evidence.Document}:{evidence.Start}–{evidence.End}"));
        var hidden = relation.Evidence.Count() - shown;
        if (hidden > 0)
            output.WriteLine($"    … and {hidden} more");
    }

    private static void WriteField(TextWriter output, string name, string value)
    {
        if (value.Length > 0)
            output.WriteLine($"  {name}: {value}");
    }
}
