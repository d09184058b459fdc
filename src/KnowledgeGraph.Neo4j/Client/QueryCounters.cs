namespace KnowledgeGraph.Neo4j.Client;

/// <summary>What the server says a statement changed.</summary>
internal sealed record QueryCounters(
    long NodesCreated = 0, long NodesDeleted = 0, long RelationshipsCreated = 0, long RelationshipsDeleted = 0, long PropertiesSet = 0);
