using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Scores what a graph says of one document against the document's gold.</summary>
/// <remarks>A node is right when its label is the gold entity's and one of its names is one of the gold's; a place may be said more
/// or less exactly; each gold entity counts once, and a second node for it is wrong. A relation is right when its type is and both its
/// ends are nodes matched to the gold's ends. Optional gold entries neither earn nor cost.</remarks>
internal sealed class DocumentScorer
{
    private static readonly ImmutableHashSet<string> Labels = [.. Enum.GetNames<EntityLabel>()];

    private readonly GoldDocument gold;
    private readonly PredictedGraph graph;
    private readonly NameForms forms;
    private readonly Dictionary<string, GoldEntity> entities;
    private readonly GoldNames names;
    private readonly Dictionary<string, string> matches = new(StringComparer.Ordinal);
    private readonly Tallies entityTallies = new();
    private readonly Tallies relationTallies = new();
    private readonly GoldQuotes quotes;
    private readonly ImmutableArray<string>.Builder errors = ImmutableArray.CreateBuilder<string>();

    private DocumentScorer(GoldDocument gold, PredictedGraph graph, NameForms forms)
    {
        this.gold = gold;
        this.graph = graph;
        this.forms = forms;
        entities = gold.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        names = new GoldNames(gold, forms);
        quotes = new GoldQuotes(gold);
    }

    public static DocumentScore Score(GoldDocument gold, PredictedGraph graph, NameForms forms)
    {
        var scorer = new DocumentScorer(gold, graph, forms);
        scorer.ScoreEntities();
        scorer.ScoreRelations();
        return new DocumentScore(gold.Document, scorer.entityTallies, scorer.relationTallies, scorer.quotes.Tally, scorer.errors.ToImmutable());
    }

    private void ScoreEntities()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // The fullest names claim first, so that an alias does not take another node's entity.
        var mine = graph.Nodes.Values
            .Where(n => n.Documents.Contains(gold.Document))
            .OrderByDescending(n => n.Name.EnumerateRunes().Count())
            .ThenBy(n => n.Id, CodePointOrder.Instance);
        foreach (var node in mine)
        {
            if (node.Labels.FirstOrDefault(Labels.Contains) is { } label)
                ScoreNode(node, label, seen);
        }

        foreach (var entity in gold.Entities.Where(e => !e.Optional && !seen.Contains(e.Id)))
        {
            entityTallies[entity.Label].Missed++;
            Report($"missed {entity.Label}", entity.Name);
        }
    }

    private void ScoreNode(PredictedNode node, string label, HashSet<string> seen)
    {
        var candidates = names.Lookup(label, forms.Of(node.Names));
        var match = candidates.Find(id => !seen.Contains(id)) ?? candidates.FirstOrDefault();
        if (match is null)
        {
            entityTallies[label].Wrong++;
            Report($"wrong {label}", node.Name);
            return;
        }

        matches[node.Id] = match;
        var first = seen.Add(match);
        if (entities[match].Optional)
            return;
        if (first)
        {
            entityTallies[label].Right++;
            return;
        }

        entityTallies[label].Wrong++;
        Report($"second {label}", node.Name);
    }

    private void ScoreRelations()
    {
        var wanted = Wanted();
        var types = RelationTypes.All.Select(t => t.Name()).Concat(gold.Relations.Select(r => r.Type)).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<int>();
        var told = new HashSet<Key>();
        foreach (var relationship in graph.Relationships)
        {
            if (!relationship.IsStatedBy(gold.Document) || !types.Contains(relationship.Type))
                continue;
            var start = matches.GetValueOrDefault(relationship.Start);
            var end = matches.GetValueOrDefault(relationship.End);
            if (start is null || end is null)
            {
                Wrong(relationship);
                continue;
            }

            var key = new Key(relationship.Type, start, end);
            if (wanted.TryGetValue(key, out var numbers))
            {
                found.UnionWith(numbers);
                quotes.Note(relationship, numbers);
            }

            if (!told.Add(key) || numbers is not null)
                continue;
            if (!IsHarmless(key, wanted))
                Wrong(relationship);
        }

        CountGold(found);
    }

    /// <summary>The numbers of the gold relations by what would be right for them.</summary>
    private Dictionary<Key, List<int>> Wanted()
    {
        var wanted = new Dictionary<Key, List<int>>();
        for (var number = 0; number < gold.Relations.Length; number++)
        {
            var relation = gold.Relations[number];
            foreach (var from in relation.From)
            {
                foreach (var to in relation.To)
                {
                    var key = new Key(relation.Type, from, to);
                    if (!wanted.TryGetValue(key, out var numbers))
                        wanted[key] = numbers = [];
                    numbers.Add(number);
                }
            }
        }

        return wanted;
    }

    /// <summary>Whoever speaks attends, and what joins optional entities is optional.</summary>
    private bool IsHarmless(Key key, Dictionary<Key, List<int>> wanted) =>
        (key.Type == RelationType.Attended.Name() && wanted.ContainsKey(key with { Type = RelationType.SpokeAt.Name() }))
        || entities[key.From].Optional || entities[key.To].Optional;

    private void CountGold(HashSet<int> found)
    {
        for (var number = 0; number < gold.Relations.Length; number++)
        {
            var relation = gold.Relations[number];
            if (relation.Optional || relation.From.All(id => entities[id].Optional) || relation.To.All(id => entities[id].Optional))
                continue;
            if (found.Contains(number))
            {
                relationTallies[relation.Type].Right++;
                quotes.Count(number);
                continue;
            }

            relationTallies[relation.Type].Missed++;
            Report($"missed {relation.Type}", $"{entities[relation.From[0]].Name} -> {entities[relation.To[0]].Name}\t{relation.Evidence}");
        }
    }

    private void Wrong(PredictedRelationship relationship)
    {
        relationTallies[relationship.Type].Wrong++;
        Report($"wrong {relationship.Type}", $"{graph.NameOf(relationship.Start)} -> {graph.NameOf(relationship.End)}");
    }

    private void Report(string what, string which) => errors.Add($"{gold.Document}\t{what}\t{which}");

    private readonly record struct Key(string Type, string From, string To);
}
