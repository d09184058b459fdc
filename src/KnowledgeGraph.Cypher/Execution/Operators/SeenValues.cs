using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The values that a DISTINCT aggregate has had in one group. Most groups have one: a table is made for the second.</summary>
internal sealed class SeenValues
{
    private CypherValue? _first;
    private HashSet<CypherValue>? _all;

    /// <returns>False where the value was there before.</returns>
    public bool Add(CypherValue value)
    {
        if (_first is not { } first)
        {
            _first = value;
            return true;
        }
        if (_all is null)
        {
            if (CypherEquality.SameGroup(first, value))
                return false;
            _all = new HashSet<CypherValue>(RowEquality.Instance) { first };
        }
        return _all.Add(value);
    }
}
