using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

internal delegate CypherValue FunctionBody(Frame frame, ReadOnlySpan<CypherValue> arguments);

/// <summary>A function of the language.</summary>
/// <param name="Parameters">The kinds that each argument may have; the last stands for all that follow.</param>
/// <param name="TakesNull">The body sees null arguments; otherwise a null argument makes the result null.</param>
internal sealed record Function(
    string Name, int MinArguments, int MaxArguments, ImmutableArray<KindSet> Parameters, StaticType Result, FunctionBody Body, bool TakesNull)
{
    public KindSet Parameter(int index) => Parameters.Length == 0 ? KindSet.Any : Parameters[Math.Min(index, Parameters.Length - 1)];
}
