using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Pipeline;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A plan, change by change: <c>+</c> created, <c>~</c> changed, <c>&gt;</c> renamed, <c>-</c> deleted.</summary>
internal static class PlanListing
{
    private const int ShownOfEachKind = 10;

    /// <param name="all">Every change, not only the first of each kind.</param>
    public static void Write(TextWriter output, BuildPlan plan, bool all)
    {
        if (plan.Change is not null)
        {
            foreach (var (kind, mark, lines) in Changes(plan.Change))
                Write(output, kind, mark, lines, all ? int.MaxValue : ShownOfEachKind);
        }

        BuildSummary.Write(output, plan.Documents);
        if (plan.Change is null)
            output.WriteLine("graph          nothing to do");
        else
            BuildSummary.Write(output, plan.Change.Delta.Counts);
    }

    public static JObject ToJson(BuildPlan plan)
    {
        var json = new JObject { ["documents"] = BuildSummary.ToJson(plan.Documents) };
        json.Merge(BuildSummary.ToJson(plan.Change?.Delta.Counts ?? new GraphCounts()));
        json["changes"] = plan.Change is null
            ? new JArray()
            : new JArray(Changes(plan.Change).SelectMany(c => c.Lines.Select(line => new JObject { ["kind"] = c.Kind, ["change"] = c.Mark, ["element"] = line })));
        json["problems"] = Messages.ToJson(plan.Problems);
        return json;
    }

    private static IEnumerable<(string Kind, string Mark, IReadOnlyList<string> Lines)> Changes(StoreChange change)
    {
        var delta = change.Delta;
        yield return ("document", "+", [.. change.Records.OfType<RecordChange.Put>().Select(r => r.DocumentId)]);
        yield return ("document", "-", [.. change.Records.Where(r => r is not RecordChange.Put).Select(r => r.DocumentId)]);
        yield return ("node", "+", [.. delta.CreatedNodes.Select(n => n.Id)]);
        yield return ("node", "~", [.. delta.ChangedNodes.Select(n => n.Id)]);
        yield return ("node", ">", [.. delta.RenamedNodes.Select(n => $"{n.FormerId} > {n.Node.Id}")]);
        yield return ("node", "-", [.. delta.DeletedNodes.Select(n => n.Id)]);
        yield return ("relationship", "+", [.. delta.CreatedRelationships.Select(r => r.Id)]);
        yield return ("relationship", "~", [.. delta.ChangedRelationships.Select(r => r.Id)]);
        yield return ("relationship", ">", [.. delta.RenamedRelationships.Select(r => $"{r.FormerId} > {r.Relationship.Id}")]);
        yield return ("relationship", "-", [.. delta.DeletedRelationships.Select(r => r.Id)]);
    }

    private static void Write(TextWriter output, string kind, string mark, IReadOnlyList<string> lines, int shown)
    {
        foreach (var line in lines.Take(shown))
            output.WriteLine($"{mark} {kind} {line}");
        if (lines.Count > shown)
            output.WriteLine($"{mark} … and {lines.Count - shown} more {kind}s; --all lists them");
    }
}
