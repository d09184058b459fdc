namespace KnowledgeGraph.Graph.Corrections;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>The name and the target mean the same entity.</summary>
    Merge,

    /// <summary>In the document the name means somebody of its own, told apart by the target.</summary>
    Split,

    /// <summary>The entity's canonical name is the target.</summary>
    Rename,

    /// <summary>Claims of the document about the name with this quote stay out of the graph.</summary>
    RejectClaim,
}
