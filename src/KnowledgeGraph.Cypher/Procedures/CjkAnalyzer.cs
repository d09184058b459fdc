using System.Text;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Cuts text into search terms as Lucene's CJK analyzer does: Chinese, Japanese and Korean characters in overlapping pairs, other words whole and in lower case.</summary>
internal static class CjkAnalyzer
{
    public static IEnumerable<string> Terms(string text)
    {
        var normalized = new string(text.Select(Fold).ToArray()).ToLowerInvariant();
        var run = new List<string>();
        var runIsCjk = false;
        foreach (var rune in normalized.EnumerateRunes())
        {
            var isCjk = IsCjk(rune.Value);
            var isWord = isCjk || Rune.IsLetterOrDigit(rune);
            if (run.Count > 0 && (!isWord || isCjk != runIsCjk))
            {
                foreach (var term in Flush(run, runIsCjk))
                    yield return term;
                run.Clear();
            }
            if (isWord)
            {
                run.Add(rune.ToString());
                runIsCjk = isCjk;
            }
        }
        foreach (var term in Flush(run, runIsCjk))
            yield return term;
    }

    /// <summary>Full-width letters, digits and signs become the usual ones.</summary>
    private static char Fold(char c) => c switch { >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0), '\u3000' => ' ', _ => c };

    private static IEnumerable<string> Flush(List<string> run, bool isCjk)
    {
        if (run.Count == 0)
            return [];
        if (!isCjk)
            return [string.Concat(run)];
        return run.Count == 1 ? [run[0]] : Enumerable.Range(0, run.Count - 1).Select(i => run[i] + run[i + 1]);
    }

    private static bool IsCjk(int point) => point is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
