using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;

namespace DictionaryCompiler;

/// <summary>Reads jieba's dictionary as jieba does: of a word that stands twice the last line counts, the total counts both.</summary>
internal static class JiebaDictionary
{
    /// <exception cref="KgException">KG2001: no such file. KG2005: a line is not word, frequency and tag.</exception>
    public static WordDictionary Read(string path)
    {
        if (!File.Exists(path))
            throw new KgException(KgErrors.LexiconMissing(path));
        var words = new Dictionary<string, WordEntry>();
        long total = 0;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Split(' ') is not [{ Length: > 0 } word, var digits, { Length: > 0 } tag]
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) || frequency == 0)
                throw new KgException(KgErrors.DictionarySource(path, number, "expected a word, a frequency above 0 and a tag, separated by single spaces"));
            words[word] = new WordEntry(frequency, tag);
            total += frequency;
        }

        return new WordDictionary(WordTable.Build(words), total);
    }
}
