namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>What each relationship, or each node, of a path of variable length must fulfil.</summary>
/// <param name="Slot">Holds the relationship or node while the predicate looks at it.</param>
internal sealed record StepCondition(int Slot, Func<Frame, bool> Predicate);

/// <summary>The conditions that are tested while a path grows, so that hopeless ones are not followed.</summary>
internal sealed record StepConditions(StepCondition[] OfRelationships, StepCondition[] OfNodes)
{
    public static readonly StepConditions None = new([], []);

    /// <summary>Whether the path may go along a relationship to a node.</summary>
    public bool Hold(Frame frame, int relationship, int node)
    {
        foreach (var condition in OfRelationships)
        {
            frame.Slots[condition.Slot] = frame.Relationship(relationship);
            if (!condition.Predicate(frame))
                return false;
        }
        return HoldAt(frame, node);
    }

    public bool HoldAt(Frame frame, int node)
    {
        foreach (var condition in OfNodes)
        {
            frame.Slots[condition.Slot] = frame.Node(node);
            if (!condition.Predicate(frame))
                return false;
        }
        return true;
    }
}
