namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError LexiconLine(string path, int line, int columns) => new(
        "KG2101",
        $"{path}, line {line}: expected {columns} columns separated by tabs.",
        "Correct the line, or begin it with # to leave it out.");
}
