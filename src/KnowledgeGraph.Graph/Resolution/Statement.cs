namespace KnowledgeGraph.Graph.Resolution;

/// <summary>That documents state a name to be another's alias.</summary>
internal sealed class Statement(string alias, string name)
{
    private DocumentFacts? lastDistinction;

    /// <summary>As the first document in order of ids writes it.</summary>
    public string Alias => alias;

    /// <summary>As the first document in order of ids writes it.</summary>
    public string Name => name;

    /// <summary>Those that state it, in order of ids.</summary>
    public List<DocumentFacts> Documents { get; } = [];

    /// <summary>Documents that name both and mean two entities.</summary>
    public int Distinctions { get; private set; }

    public void AddDocument(DocumentFacts document)
    {
        if (Documents.Count == 0 || Documents[^1] != document)
            Documents.Add(document);
    }

    public void AddDistinction(DocumentFacts document)
    {
        if (lastDistinction == document)
            return;
        lastDistinction = document;
        Distinctions++;
    }
}
