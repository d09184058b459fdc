using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>What the names of a gathering or report say of it: year and edition.</summary>
internal static class GatheringProperties
{
    public static void Read(EntityCluster cluster)
    {
        if (cluster.Label is not (EntityLabel.Event or EntityLabel.Forum or EntityLabel.Report))
            return;
        foreach (var name in cluster.Names.OrderByDescending(name => name.Length))
        {
            var parsed = EventName.Parse(name);
            if (parsed.Year is { } year)
                cluster.Properties.TryAdd(PropertyNames.Year, year);
            if (parsed.Edition is { } edition && cluster.Label != EntityLabel.Report)
                cluster.Properties.TryAdd(PropertyNames.Edition, edition);
        }
    }
}
