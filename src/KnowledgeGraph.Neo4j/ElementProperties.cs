using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j;

/// <summary>The properties with which the store marks what it manages.</summary>
internal static class ElementProperties
{
    /// <summary>The node's id, under a name that constraints may bind without binding others' nodes.</summary>
    public const string Key = "kgId";

    /// <summary>The element's stored hash; a retracted element has none.</summary>
    public const string Hash = "kgHash";

    /// <summary>Names of the properties that kg wrote, separated by commas.</summary>
    public const string Names = "kgKeys";

    /// <summary>A relationship's <see cref="RelationshipId.KeyOf"/>.</summary>
    public const string RelationshipKey = "kgKey";

    /// <summary>What a query shows of an element's properties.</summary>
    public static PropertyMap Visible(ImmutableDictionary<string, object?> properties) => PropertyMap.From([.. properties
        .Where(p => p.Key is not (Key or Hash or Names or RelationshipKey or GraphPropertyNames.Id or GraphPropertyNames.FormerIds))
        .Select(p => (p.Key, Value: Value(p.Value))).Where(p => p.Value is not null)
        .Select(p => KeyValuePair.Create(p.Key, p.Value!))]);

    private static PropertyValue? Value(object? value) => value switch
    {
        string text => new PropertyValue.Text(text),
        long integer => new PropertyValue.Integer(integer),
        double real when double.IsFinite(real) => new PropertyValue.Real(real),
        bool flag => new PropertyValue.Flag(flag),
        ImmutableArray<object?> list when list.All(i => i is string) => new PropertyValue.Texts([.. list.Cast<string>()]),
        ImmutableArray<object?> list when list.All(i => i is long) => new PropertyValue.Integers([.. list.Cast<long>()]),
        _ => null,
    };
}
