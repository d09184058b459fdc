namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError LexiconMissing(string path) =>
        new("KG2101", $"the lexicon {path} is missing", "Install kg again, or point the lexicon folder at a complete copy of seeds/.");

    public static KgError LexiconLine(string path, int line, int columns) =>
        new("KG2102", $"{path}:{line}: expected {columns} columns separated by tabs", "Mend the line, or begin it with # to leave it out.");
}
