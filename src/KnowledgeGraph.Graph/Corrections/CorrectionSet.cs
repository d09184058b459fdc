using System.Collections.Immutable;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Graph.Corrections;

/// <summary>All corrections of a build, in one order, with one hash.</summary>
public sealed class CorrectionSet
{
    private CorrectionSet(ImmutableArray<Correction> corrections)
    {
        Corrections = corrections;
        using var hash = new ContentHash();
        foreach (var c in corrections)
            hash.Add(c.Kind.ToString()).Add(c.Label.ToString()).Add(c.SurfaceForm).Add(c.Document).Add(c.Quote).Add(c.Target);
        Hash = hash.ToHex();
    }

    public static CorrectionSet Empty { get; } = new([]);

    /// <summary>None twice, in an order of their own that does not depend on how they were given.</summary>
    public ImmutableArray<Correction> Corrections { get; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    public static CorrectionSet From(IEnumerable<Correction> corrections) => new(
    [
        .. corrections.Distinct()
            .OrderBy(c => c.Kind).ThenBy(c => c.Label)
            .ThenBy(c => c.SurfaceForm, StringComparer.Ordinal).ThenBy(c => c.Document, StringComparer.Ordinal)
            .ThenBy(c => c.Quote, StringComparer.Ordinal).ThenBy(c => c.Target, StringComparer.Ordinal),
    ]);
}
