using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Where a collection comes from.</summary>
/// <param name="Root">The folder's full path; null for a collection of single files or of standard input.</param>
public sealed record CollectionRoot(string Name, string? Root)
{
    /// <summary>The collections with this one among them, ordinal order of names.</summary>
    /// <exception cref="KgException">KG4020: the name already belongs to another folder.</exception>
    public static ImmutableArray<CollectionRoot> Join(ImmutableArray<CollectionRoot> known, CollectionRoot added)
    {
        var same = known.FirstOrDefault(c => c.Name == added.Name);
        if (same is { Root: not null } && added.Root is not null && same.Root != added.Root)
            throw new KgException(KgErrors.CollectionHasOtherRoot(added.Name, same.Root, added.Root));
        var joined = same is null ? added : same with { Root = same.Root ?? added.Root };
        return [.. known.Where(c => c.Name != added.Name).Append(joined).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }
}
