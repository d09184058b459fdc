namespace KnowledgeGraph.Core.Errors;

/// <summary>Every message with its code, one partial file an area. Tests assert on the codes.</summary>
public static partial class KgErrors
{
}
