namespace KnowledgeGraph.Graph.Model;

/// <summary>A temporal value in a query's answer.</summary>
/// <param name="Type">As Neo4j's Query API names it: <c>Date</c>, <c>Time</c>, <c>LocalTime</c>, <c>OffsetDateTime</c>, <c>ZonedDateTime</c>,
/// <c>LocalDateTime</c> or <c>Duration</c>.</param>
/// <param name="Text">In ISO 8601: <c>2024-11-20</c>, <c>P1M2DT3S</c>; a named time zone follows in brackets.</param>
public sealed record GraphTemporal(string Type, string Text)
{
    public override string ToString() => Text;
}
