using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Pipeline;

/// <summary>A build stopped before it took away suspiciously many documents; nothing was written.</summary>
public sealed class BrakeException(KgError error) : KgException(error)
{
    public override int ExitCode => 3;
}
