using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>Which documents a build is about.</summary>
/// <param name="Locations">None twice, in the order of the paths.</param>
/// <param name="Collections">Those that the paths name, with the roots of those that are whole.</param>
internal sealed record CollectionScope(ImmutableArray<DocumentLocation> Locations, ImmutableArray<CollectionRoot> Collections)
{
    /// <summary>Lists files and archives' members; reads no document.</summary>
    /// <exception cref="KgException">KG1001, KG1002: nothing there; KG4020: two folders of one name.</exception>
    public static CollectionScope Of(ImmutableArray<string> paths, DocumentReader reader, CancellationToken cancellationToken)
    {
        var locations = new OrderedDictionary<string, DocumentLocation>(StringComparer.Ordinal);
        var collections = ImmutableArray<CollectionRoot>.Empty;
        foreach (var path in paths)
        {
            var root = IsWhole(path) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : null;
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var location in reader.Locate(path, cancellationToken))
            {
                if (names.Add(location.Collection))
                    collections = CollectionRoot.Join(collections, new CollectionRoot(location.Collection, root));
                locations.TryAdd(location.Id, location);
            }
        }

        return new CollectionScope([.. locations.Values], collections);
    }

    private static bool IsWhole(string path) =>
        Directory.Exists(path) || Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
