namespace KnowledgeGraph.Pipeline;

/// <summary>How far a build is.</summary>
/// <param name="Done">Of <paramref name="Total"/>: files and archive members read, or changes written; 0 where a stage cannot tell.</param>
public sealed record BuildProgress(BuildStage Stage, int Done, int Total);

/// <summary>The stages of a build in their order.</summary>
public enum BuildStage
{
    /// <summary>Reading, cleaning and extracting documents.</summary>
    Documents,

    /// <summary>Bringing the records of all documents together into one graph.</summary>
    Resolution,

    /// <summary>Comparing the graph with the store's.</summary>
    Comparison,

    Writing,
}
