using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>The analyses that come with the program: the files of <c>cypher/catalogue</c>.</summary>
public sealed class QueryCatalogue
{
    private const string Folder = "catalogue/";

    private readonly ImmutableDictionary<string, CatalogueQuery> byName;

    private QueryCatalogue(ImmutableArray<CatalogueQuery> queries)
    {
        Queries = queries;
        byName = queries.ToImmutableDictionary(q => q.Name, StringComparer.Ordinal);
    }

    /// <summary>Ordinal order of names.</summary>
    public ImmutableArray<CatalogueQuery> Queries { get; }

    /// <exception cref="InvalidOperationException">A file has no header.</exception>
    public static QueryCatalogue Load()
    {
        var assembly = typeof(QueryCatalogue).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new QueryCatalogue([.. names.Select(name => Read(assembly, name))]);
    }

    /// <summary>Null where there is none of the name.</summary>
    public CatalogueQuery? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The names that a mistyped one may mean, nearest first; at most three.</summary>
    public ImmutableArray<string> Suggest(string name) =>
        [.. Queries.Select(q => (q.Name, Distance: NameDistance.Between(name, q.Name)))
            .Where(q => q.Distance <= Math.Max(2, name.Length / 3) || q.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(q => q.Distance).Take(3).Select(q => q.Name)];

    private static CatalogueQuery Read(System.Reflection.Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return QueryHeader.Read(resource[Folder.Length..], reader.ReadToEnd()) ?? throw new InvalidOperationException($"{resource} has no header.");
    }
}
