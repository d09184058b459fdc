using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Assembly;

/// <summary>Makes nodes of resolved entities and of documents.</summary>
internal static class NodeAssembler
{
    /// <summary>More aliases than this are left to the records; those that most documents use stay.</summary>
    public const int MaxAliases = 50;

    private const int MaxMerges = 20;

    private static readonly FrozenSet<string> Own = FrozenSet.Create(StringComparer.Ordinal,
        GraphPropertyNames.Name, GraphPropertyNames.Aliases, GraphPropertyNames.Support, GraphPropertyNames.Merges);

    public static GraphNode Of(ResolvedEntity entity, NameClasses classes)
    {
        var properties = new List<KeyValuePair<string, PropertyValue>>
        {
            new(GraphPropertyNames.Name, entity.Name.Text),
            new(GraphPropertyNames.Aliases, new PropertyValue.Texts(Aliases(entity))),
            new(GraphPropertyNames.Support, Support(entity.Members, static m => m.Document)),
        };
        AddStated(entity, properties);
        var merges = Merges(entity, classes);
        if (merges.Length > 0)
            properties.Add(new(GraphPropertyNames.Merges, new PropertyValue.Texts(merges)));
        return GraphNode.Create(entity.Id, entity.Label.ToString(), PropertyMap.From([.. properties]));
    }

    public static GraphNode Of(DocumentFacts document)
    {
        var info = document.Info;
        var properties = new List<KeyValuePair<string, PropertyValue>>
        {
            new(GraphPropertyNames.Path, info.Path),
            new(GraphPropertyNames.Sha256, info.Sha256),
        };
        AddText(properties, GraphPropertyNames.Title, info.Metadata.Title);
        AddText(properties, GraphPropertyNames.Url, info.Metadata.Url);
        AddText(properties, GraphPropertyNames.Source, info.Metadata.Source);
        AddText(properties, PropertyNames.Date, info.Metadata.Date);
        return GraphNode.Create(document.NodeId, NodeLabels.Document, PropertyMap.From([.. properties]));
    }

    /// <summary>Documents of which none is a reprint of another.</summary>
    public static long Support<T>(List<T> items, Func<T, DocumentFacts> document) => items.Count == 1
        ? 1
        : items.Select(item => document(item).Witness).Distinct(StringComparer.Ordinal).Count();

    private static ImmutableArray<string> Aliases(ResolvedEntity entity)
    {
        var documents = new Dictionary<string, (int Count, DocumentFacts? Last)>(StringComparer.Ordinal);
        foreach (var member in entity.Members)
        {
            Count(member.Name, member.Document);
            foreach (var alias in member.Aliases)
                Count(alias, member.Document);
        }

        return documents.Count == 0 ? [] :
        [
            .. documents.OrderByDescending(a => a.Value.Count).ThenBy(a => a.Key, StringComparer.Ordinal).Take(MaxAliases)
                .Select(a => a.Key).Order(StringComparer.Ordinal),
        ];

        void Count(ParsedName name, DocumentFacts document)
        {
            if (name.IsGeneric || name.Text == entity.Name.Text)
                return;
            var (count, last) = documents.GetValueOrDefault(name.Text);
            if (last != document)
                documents[name.Text] = (count + 1, document);
        }
    }

    /// <summary>Of each property the value that most documents state; then the longest, so that a day goes before its month; then the ordinally smallest.</summary>
    private static void AddStated(ResolvedEntity entity, List<KeyValuePair<string, PropertyValue>> properties)
    {
        var votes = new Votes();
        foreach (var member in entity.Members)
        {
            foreach (var (name, value) in member.Properties)
            {
                if (!Own.Contains(name))
                    votes.Add(name, value);
            }
        }

        var stated = votes.Winners();
        if (!stated.ContainsKey(PropertyNames.Year) && entity.Year is { } year)
            stated[PropertyNames.Year] = year.ToString(CultureInfo.InvariantCulture);
        if (!stated.ContainsKey(PropertyNames.Edition) && entity.Members.Select(m => m.Edition).FirstOrDefault(e => e is not null) is { } edition)
            stated[PropertyNames.Edition] = edition.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in stated)
        {
            var isNumber = name is PropertyNames.Year or PropertyNames.Edition;
            properties.Add(new(name, isNumber && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : value));
        }
    }

    private static ImmutableArray<string> Merges(ResolvedEntity entity, NameClasses classes)
    {
        if (entity.Members.Count == 1)
            return [];
        var keys = entity.Members.Select(m => m.Name.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count < 2)
            return [];
        return
        [
            .. keys.Order(StringComparer.Ordinal)
                .SelectMany(key => classes.StatementsOf(key).Where(s => keys.Contains(s.Name)))
                .Select(s => $"{s.Statement.Alias} = {s.Statement.Name} ({s.Statement.Documents[0].Info.Id})")
                .Take(MaxMerges),
        ];
    }

    private static void AddText(List<KeyValuePair<string, PropertyValue>> properties, string name, string? value)
    {
        if (value is not null)
            properties.Add(new(name, value));
    }
}
