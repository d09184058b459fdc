using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>What search mode adds: before a long word the dictionary's words of two and three characters in it.</summary>
internal static class SearchWords
{
    /// <summary>Inserts them before the tokens from <paramref name="first"/> on.</summary>
    public static void Insert(WordTable words, ReadOnlySpan<char> text, List<TextSpan> tokens, int first)
    {
        var found = tokens[first..];
        tokens.RemoveRange(first, found.Count);
        foreach (var token in found)
        {
            if (token.Length > 2)
                AddWithin(words, text, token, 2, tokens);
            if (token.Length > 3)
                AddWithin(words, text, token, 3, tokens);
            tokens.Add(token);
        }
    }

    private static void AddWithin(WordTable words, ReadOnlySpan<char> text, TextSpan token, int length, List<TextSpan> tokens)
    {
        for (var at = token.Start; at <= token.End - length; at++)
        {
            if (words.IsWord(text.Slice(at, length)))
                tokens.Add(new TextSpan(at, at + length));
        }
    }
}
