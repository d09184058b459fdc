using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Values as operands of the logical operators.</summary>
internal static class Truth
{
    /// <returns>Null for null.</returns>
    /// <exception cref="CypherValueException">Neither a Boolean nor null.</exception>
    public static bool? Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => value.IsTrue,
        _ => throw CypherValueException.Type("InvalidArgumentType", $"Expected a Boolean, this is {value.Kind}"),
    };
}
