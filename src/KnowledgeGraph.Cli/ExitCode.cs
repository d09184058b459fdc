namespace KnowledgeGraph.Cli;

/// <summary>The program's exit statuses; 3, the brake, comes from its exception.</summary>
internal static class ExitCode
{
    /// <summary>Done; for <c>plan</c>: nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Nothing matched, a gate not met; for <c>plan</c>: there are changes.</summary>
    public const int NothingMatched = 1;

    /// <summary>An error, also a wrong command line and an interrupted run.</summary>
    public const int Error = 2;
}
