using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>The kinds of value that an expression may have, one bit a <see cref="CypherKind"/>; null is always possible and has no bit.</summary>
[Flags]
internal enum KindSet
{
    None = 0,
    Boolean = 1 << CypherKind.Boolean,
    Integer = 1 << CypherKind.Integer,
    Float = 1 << CypherKind.Float,
    String = 1 << CypherKind.String,
    List = 1 << CypherKind.List,
    Map = 1 << CypherKind.Map,
    Node = 1 << CypherKind.Node,
    Relationship = 1 << CypherKind.Relationship,
    Path = 1 << CypherKind.Path,
    Date = 1 << CypherKind.Date,
    LocalTime = 1 << CypherKind.LocalTime,
    Time = 1 << CypherKind.Time,
    LocalDateTime = 1 << CypherKind.LocalDateTime,
    DateTime = 1 << CypherKind.DateTime,
    Duration = 1 << CypherKind.Duration,
    Number = Integer | Float,
    Temporal = Date | LocalTime | Time | LocalDateTime | DateTime,
    Entity = Node | Relationship,
    Any = Boolean | Number | String | List | Map | Entity | Path | Temporal | Duration,
}
