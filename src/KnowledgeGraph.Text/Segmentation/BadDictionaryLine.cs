using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A line of a user's dictionary that was left out.</summary>
/// <param name="Line">From 1.</param>
public sealed record BadDictionaryLine(string File, int Line, string Reason)
{
    /// <summary>KG2006.</summary>
    public KgError Error => KgErrors.UserDictionaryLine(File, Line, Reason);
}
