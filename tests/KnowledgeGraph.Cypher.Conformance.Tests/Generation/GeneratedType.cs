namespace KnowledgeGraph.Cypher.Conformance.Tests.Generation;

/// <summary>The types that the generator keeps apart, so that most of what it writes has an answer.</summary>
internal enum GeneratedType
{
    Integer, Float, Text, Boolean, Integers, Texts, Date, Node, Relationship,
}
