using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Pipeline;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The counts of a build, plan or removal.</summary>
internal static class BuildSummary
{
    public static void Write(TextWriter output, DocumentCounts documents)
    {
        var parts = new List<string> { $"{documents.Read} read" };
        Add(parts, documents.New, "new");
        Add(parts, documents.Changed, "changed");
        Add(parts, documents.Reextracted, "read again");
        Add(parts, documents.Unchanged, "unchanged");
        Add(parts, documents.Removed, "removed before");
        Add(parts, documents.Retracted, "retracted");
        Add(parts, documents.Unreadable, documents.Unreadable == 1 ? "problem" : "problems");
        output.WriteLine($"documents      {string.Join(", ", parts)}");
    }

    public static void Write(TextWriter output, GraphCounts counts)
    {
        output.WriteLine($"nodes          {Changes(counts.CreatedNodes, counts.ChangedNodes, counts.RenamedNodes, counts.DeletedNodes)}");
        output.WriteLine($"relationships  {Changes(counts.CreatedRelationships, counts.ChangedRelationships, counts.RenamedRelationships, counts.DeletedRelationships)}");
    }

    public static JObject ToJson(DocumentCounts documents) => new()
    {
        ["read"] = documents.Read,
        ["new"] = documents.New,
        ["changed"] = documents.Changed,
        ["readAgain"] = documents.Reextracted,
        ["unchanged"] = documents.Unchanged,
        ["removedBefore"] = documents.Removed,
        ["retracted"] = documents.Retracted,
        ["problems"] = documents.Unreadable,
    };

    public static JObject ToJson(GraphCounts counts) => new()
    {
        ["nodes"] = Json(counts.CreatedNodes, counts.ChangedNodes, counts.RenamedNodes, counts.DeletedNodes),
        ["relationships"] = Json(counts.CreatedRelationships, counts.ChangedRelationships, counts.RenamedRelationships, counts.DeletedRelationships),
    };

    private static void Add(List<string> parts, int count, string what)
    {
        if (count > 0)
            parts.Add($"{count} {what}");
    }

    private static string Changes(int created, int changed, int renamed, int deleted)
    {
        var parts = new List<string>();
        Add(parts, created, "created");
        Add(parts, changed, "changed");
        Add(parts, renamed, "renamed");
        Add(parts, deleted, "deleted");
        return parts.Count == 0 ? "no change" : string.Join(", ", parts);
    }

    private static JObject Json(int created, int changed, int renamed, int deleted) => new()
    {
        ["created"] = created,
        ["changed"] = changed,
        ["renamed"] = renamed,
        ["deleted"] = deleted,
    };
}
