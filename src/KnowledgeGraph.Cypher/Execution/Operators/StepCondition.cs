namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>What each relationship of a path of variable length must fulfil.</summary>
/// <param name="Slot">Holds the relationship while the predicate looks at it.</param>
internal sealed record StepCondition(int Slot, Func<Frame, bool> Predicate)
{
    public bool Holds(Frame frame, int relationship)
    {
        frame.Slots[Slot] = frame.Relationship(relationship);
        return Predicate(frame);
    }
}
