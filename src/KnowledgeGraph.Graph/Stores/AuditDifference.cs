namespace KnowledgeGraph.Graph.Stores;

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Element">The id of a node or relationship, or of a document where its record cannot be read.</param>
/// <param name="Detail">A sentence for people.</param>
public sealed record AuditDifference(AuditKind Kind, string Element, string Detail);

/// <summary>What an audit found.</summary>
public enum AuditKind
{
    /// <summary>The content no longer has its stored hash: somebody edited it, or the file is damaged.</summary>
    Altered,

    /// <summary>Desired but not there.</summary>
    Missing,

    /// <summary>There but not desired.</summary>
    Unexpected,

    /// <summary>The stored hash is not the desired one.</summary>
    Outdated,

    /// <summary>A record's bytes cannot be decoded.</summary>
    UnreadableRecord,

    /// <summary>The store's file is damaged in itself.</summary>
    DamagedFile,

    /// <summary>The hash of the whole is not the one in the header.</summary>
    GraphHash,
}
