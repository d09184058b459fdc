using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>A lexicon file: UTF-8, one entry a line, columns separated by tabs, <c>#</c> begins a comment line.</summary>
internal static class TsvFile
{
    /// <exception cref="KgException">KG2101 where the file is missing, KG2102 where a line has fewer columns than <paramref name="columns"/>.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        if (!File.Exists(path))
            throw new KgException(KgErrors.LexiconMissing(path));
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields.Length < columns || fields[0].Length == 0)
                throw new KgException(KgErrors.LexiconLine(path, number, columns));
            yield return fields;
        }
    }
}
