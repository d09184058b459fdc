namespace KnowledgeGraph.Core.Errors;

/// <summary>The graph: KG3xxx.</summary>
public static partial class KgErrors
{
    public static KgError DuplicateDocument(string documentId) => new(
        "KG3001", $"two documents have the id {documentId}",
        "Give one of the files another name, or give the folders different --collection names.");

    public static KgError BrakeStopped(string collection, int retracted, int present) => new(
        "KG3010", $"this would take away {retracted} of the {present} documents of collection {collection}",
        "If the folder is complete and they are meant to go, say so with --allow-retraction; otherwise bring the missing files back.");
}
