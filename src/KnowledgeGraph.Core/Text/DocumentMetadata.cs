namespace KnowledgeGraph.Core.Text;

/// <summary>What a document says of itself. A field that it does not state is null.</summary>
/// <param name="Date">ISO 8601 with its granularity: <c>2024-11-20</c>, <c>2024-11</c> or <c>2024</c>.</param>
public sealed record DocumentMetadata(string? Title = null, string? Url = null, string? Source = null, string? Date = null)
{
    public static DocumentMetadata None { get; } = new();
}
