namespace KnowledgeGraph.Graph.Stores;

/// <summary>What happens to a document's record. <see cref="DocumentId"/> is its key: one change a document.</summary>
public abstract record RecordChange(string DocumentId)
{
    /// <summary>Adds or replaces the record; a tombstone goes.</summary>
    public sealed record Put(EncodedRecord Record) : RecordChange(Record.Header.DocumentId);

    /// <summary>The record goes, and so does a tombstone.</summary>
    public sealed record Remove(string DocumentId) : RecordChange(DocumentId);

    /// <summary>The record goes, and its header stays as a tombstone.</summary>
    public sealed record Tombstone(string DocumentId) : RecordChange(DocumentId);
}
