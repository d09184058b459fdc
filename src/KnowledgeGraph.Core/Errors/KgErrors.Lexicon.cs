namespace KnowledgeGraph.Core.Errors;

public static partial class KgErrors
{
    public static KgError LexiconMissing(string path) => new(
        "KG2001",
        $"The lexicon file {path} does not exist.",
        "Install kg again, or point it to the folder that holds `lexicon` and `gazetteer`.");

    public static KgError LexiconUnreadable(string path, string reason) => new(
        "KG2002",
        $"The lexicon file {path} cannot be read: {reason}",
        "Check that the file is a file of its own and may be read.");

    public static KgError DictionaryCorrupt(string path, string reason) => new(
        "KG2003",
        $"The compiled dictionary {path} is damaged: {reason}.",
        "Install kg again, or compile the dictionary anew with tools/DictionaryCompiler.");

    public static KgError DictionaryVersion(string path, int found, int supported) => new(
        "KG2004",
        $"The compiled dictionary {path} has format {found}; this program reads format {supported}.",
        found > supported
            ? "Use a newer kg, or the dictionary that came with this one."
            : "Compile the dictionary anew with this version's tools/DictionaryCompiler.");

    public static KgError DictionarySource(string path, int line, string reason) => new(
        "KG2005",
        $"{path}, line {line}: {reason}.",
        "Correct the source file; nothing was written.");

    public static KgError UserDictionaryLine(string path, int line, string reason) => new(
        "KG2006",
        $"{path}, line {line}: {reason}.",
        "A line is a word, then optionally a frequency and a part of speech: `云计算 5 n`.");

    public static KgError LexiconNotUtf8(string path) => new(
        "KG2007",
        $"The lexicon file {path} is not UTF-8 text.",
        "Save it as UTF-8.");

    public static KgError DictionaryTooLarge(string amount) => new(
        "KG2008",
        $"The dictionary cannot hold {amount}.",
        "Leave out what the texts never use.");
}
