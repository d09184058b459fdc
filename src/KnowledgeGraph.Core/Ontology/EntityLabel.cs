namespace KnowledgeGraph.Core.Ontology;

/// <summary>What a node is. The member's name is the label in the graph.</summary>
public enum EntityLabel
{
    Person,
    Organisation,
    Event,
    Forum,
    Report,
    Place,
}
