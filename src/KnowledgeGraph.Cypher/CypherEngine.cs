using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher;

/// <summary>A read-only openCypher engine. Thread-safe.</summary>
public sealed class CypherEngine
{
    private readonly ProcedureTable _procedures;

    /// <summary>With the full-text index <see cref="FullTextIndexDefinition.Names"/>.</summary>
    public CypherEngine()
        : this([FullTextIndexDefinition.Names])
    {
    }

    public CypherEngine(IReadOnlyList<FullTextIndexDefinition> fullTextIndexes)
        : this(BuiltInProcedures.Create(fullTextIndexes))
    {
    }

    internal CypherEngine(IEnumerable<Procedure> procedures) => _procedures = new ProcedureTable(procedures);

    /// <summary>The names of all functions, as they are usually written; ordinal order.</summary>
    public static ImmutableArray<string> FunctionNames { get; } = [.. FunctionTable.Instance.Names.Order(StringComparer.Ordinal)];

    /// <summary>Parses and checks a query.</summary>
    /// <exception cref="CypherException">The query is wrong, or writes.</exception>
    public PreparedQuery Prepare(string query, CypherLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var source = new QuerySource(query);
        var tree = Parser.Parse(source, (limits ?? CypherLimits.Default).NestingDepth);
        try
        {
            var columns = Analyzer.Analyze(source, tree, _procedures);
            return new PreparedQuery(source, tree, columns, _procedures);
        }
        catch (InsufficientExecutionStackException)
        {
            throw source.TooDeep(tree.Span);
        }
    }
}
