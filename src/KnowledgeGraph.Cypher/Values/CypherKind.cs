namespace KnowledgeGraph.Cypher.Values;

/// <summary>The kinds of a Cypher value, one a type of the language.</summary>
public enum CypherKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
}
