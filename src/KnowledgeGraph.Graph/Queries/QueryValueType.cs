namespace KnowledgeGraph.Graph.Queries;

/// <summary>Types of parameters and columns.</summary>
public enum QueryValueType
{
    String,
    Integer,
    Float,
    Boolean,
    StringList,
    IntegerList,
}
