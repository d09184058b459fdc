namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What the statistical tagger takes a name for.</summary>
public enum NameKind
{
    Person,
    Organisation,
    Place,
}
