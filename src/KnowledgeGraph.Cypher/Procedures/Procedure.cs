using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

internal delegate IEnumerable<CypherValue[]> ProcedureBody(Frame frame, CypherValue[] arguments);

/// <param name="Kinds">What the parameter takes, or the column gives.</param>
internal sealed record ProcedureField(string Name, KindSet Kinds);

/// <summary>A procedure: rows of values for a row of arguments.</summary>
internal sealed record Procedure(
    string Name, ImmutableArray<ProcedureField> Parameters, int RequiredParameters, ImmutableArray<ProcedureField> Columns, ProcedureBody Body)
{
    public string Signature => $"{Name}({string.Join(", ", Parameters.Select(p => p.Name))})";
}
