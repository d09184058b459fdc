namespace KnowledgeGraph.Cli.Export;

/// <summary>The ids of document nodes are the documents' ids with a prefix: <c>document:seeds/a.md</c>.</summary>
internal static class DocumentNodeId
{
    private const string Prefix = "document:";

    public static string ToDocumentId(string nodeId) =>
        nodeId.StartsWith(Prefix, StringComparison.Ordinal) ? nodeId[Prefix.Length..] : nodeId;
}
