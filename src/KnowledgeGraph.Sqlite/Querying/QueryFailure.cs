using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Says of the engine's errors what a user can do about them.</summary>
internal static class QueryFailure
{
    public static KgException Of(CypherException failure) => new(
        failure.Kind == CypherErrorKind.LimitExceeded
            ? KgErrors.QueryLimit(failure.RenderPlace(), Option(failure.Detail))
            : KgErrors.QueryFailed(failure.Render()),
        failure);

    /// <summary>The option of <c>kg query</c> that sets a limit.</summary>
    private static string Option(string limit) => limit switch
    {
        nameof(CypherLimits.Time) => "--max-time",
        nameof(CypherLimits.Rows) => "--max-rows",
        nameof(CypherLimits.MemoryBytes) => "--max-memory",
        nameof(CypherLimits.NestingDepth) => "--max-depth",
        _ => "--max-hops",
    };
}
