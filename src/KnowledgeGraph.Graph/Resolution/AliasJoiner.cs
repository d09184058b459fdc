using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Corrections;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Brings names of one label together that documents state to mean the same: 工信部 and 工业和信息化部.</summary>
/// <remarks>
/// A name joins another only where a document states it as the other's alias, where more documents state it than tell the two apart,
/// and where all names that claim it are one entity: an alias that two entities claim joins neither. Repeated until nothing changes, all joins
/// of a round at once, so that no order of documents or names matters.
/// </remarks>
internal sealed class AliasJoiner
{
    private readonly EntityLabel label;
    private readonly SortedDictionary<string, SortedDictionary<string, Statement>> statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = [];

    private AliasJoiner(EntityLabel label) => this.label = label;

    public static NameClasses Join(EntityLabel label, IReadOnlyList<DocumentFacts> documents, CorrectionSet corrections)
    {
        var joiner = new AliasJoiner(label);
        var names = documents.SelectMany(d => d.Members).Where(m => m.Label == label && !m.Name.IsGeneric).Select(m => m.Name.Key).ToHashSet(StringComparer.Ordinal);
        joiner.CollectStatements(documents, names);
        joiner.CountDistinctions(documents);
        joiner.DropImplausible();
        joiner.JoinCorrected(corrections);
        joiner.JoinStated();
        return new NameClasses(joiner.Find, joiner.statements);
    }

    private void CollectStatements(IReadOnlyList<DocumentFacts> documents, HashSet<string> names)
    {
        foreach (var document in documents)
        {
            foreach (var member in document.Members)
            {
                if (member.Label != label || member.Name.IsGeneric)
                    continue;
                foreach (var alias in member.Aliases)
                {
                    if (alias.IsGeneric || alias.Key == member.Name.Key || alias.Key.Length < 2 || !names.Contains(alias.Key))
                        continue;
                    if (!statements.TryGetValue(alias.Key, out var claimants))
                        statements.Add(alias.Key, claimants = new(StringComparer.Ordinal));
                    if (!claimants.TryGetValue(member.Name.Key, out var statement))
                        claimants.Add(member.Name.Key, statement = new Statement(alias.Text, member.Name.Text));
                    statement.AddDocument(document);
                }
            }
        }
    }

    private void CountDistinctions(IReadOnlyList<DocumentFacts> documents)
    {
        if (statements.Count == 0)
            return;
        foreach (var document in documents)
        {
            foreach (var alias in document.Members)
            {
                if (alias.Label != label || !statements.TryGetValue(alias.Name.Key, out var claimants))
                    continue;
                foreach (var other in document.Members)
                {
                    if (other.Label == label && other != alias && alias.Year == other.Year && claimants.TryGetValue(other.Name.Key, out var statement))
                        statement.AddDistinction(document);
                }
            }
        }
    }

    private void DropImplausible()
    {
        foreach (var alias in statements.Keys.ToList())
        {
            var claimants = statements[alias];
            foreach (var name in claimants.Keys.ToList())
            {
                if (!IsPlausible(alias, name, claimants[name]))
                    claimants.Remove(name);
            }

            if (claimants.Count == 0)
                statements.Remove(alias);
        }
    }

    private bool IsPlausible(string alias, string name, Statement statement)
    {
        if (statement.Documents.Count == 1 && !AbbreviationTest.Resembles(alias, name))
            return false;
        // A text often has the full name first and the short one later: that says less than a text that states the short name with the same head.
        return statement.Documents.Count > statement.Distinctions
            || (statement.Documents.Count == statement.Distinctions && label == EntityLabel.Organisation && AbbreviationTest.SharesHead(alias, name));
    }

    private void JoinCorrected(CorrectionSet corrections)
    {
        foreach (var correction in corrections.Corrections)
        {
            if (correction is { Kind: CorrectionKind.Merge, Target: not null } && correction.Label == label)
                Union(ParsedName.Of(label, correction.SurfaceForm).Key, ParsedName.Of(label, correction.Target).Key);
        }
    }

    private void JoinStated()
    {
        var pending = new List<(string Alias, string Name)>();
        do
        {
            pending.Clear();
            foreach (var (alias, claimants) in statements)
            {
                var own = Find(alias);
                var only = Find(claimants.Keys.First());
                if (only != own && claimants.Keys.All(name => Find(name) == only))
                    pending.Add((alias, only));
            }

            foreach (var (alias, name) in pending)
                Union(alias, name);
        }
        while (pending.Count > 0);
    }

    private string Find(string key)
    {
        while (parents.TryGetValue(key, out var parent))
            key = parent;
        return key;
    }

    /// <summary>The ordinally smaller root stays one, so that a class has the same root however it came about.</summary>
    private void Union(string left, string right)
    {
        (left, right) = (Find(left), Find(right));
        if (left == right)
            return;
        if (string.CompareOrdinal(left, right) < 0)
            parents[right] = left;
        else
            parents[left] = right;
    }
}
