namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Words of posts and their grammar: <c>modifier* head (兼 modifier* head)*</c>, as in 原常务副主任兼秘书长.</summary>
internal sealed class TitleLexicon
{
    private readonly PhraseTrie<TitleWord> forward = new();
    private readonly PhraseTrie<TitleWord> forwardModifiers = new();
    private readonly PhraseTrie<TitleWord> reversedHeads = new();
    private readonly PhraseTrie<TitleWord> reversedModifiers = new();
    private readonly HashSet<string> honorifics = [];
    private readonly HashSet<string> addresses = [];

    public TitleLexicon(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var word = new TitleWord(row[0], row[1] == "founder");
            switch (row[1])
            {
                case "modifier":
                    reversedModifiers.Add(Reverse(word.Text), word);
                    forwardModifiers.Add(word.Text, word);
                    break;
                case "honorific":
                    honorifics.Add(word.Text);
                    forward.Add(word.Text, word);
                    break;
                case "address":
                    addresses.Add(word.Text);
                    break;
                default:
                    reversedHeads.Add(Reverse(word.Text), word);
                    forward.Add(word.Text, word);
                    break;
            }
        }
    }

    /// <summary>The post that ends at <paramref name="end"/>, as long as it can be; null where no post ends there.</summary>
    public TitleMatch? EndingAt(string text, int end)
    {
        var head = LongestBefore(reversedHeads, text, end, out var start);
        if (head is null)
            return null;
        start = StartOfModifiers(text, start);
        // 22-23主席: a term of office.
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] is '-' or '–' && start < end && char.IsAsciiDigit(text[start]))))
            start--;
        // 副 of 副部长 stands before what the modifiers took: 原副部长.
        if (start > 0 && text[start - 1] is '兼' && EndingAt(text, start - 1) is { } first)
            return new TitleMatch(first.Start, end, head.IsFounder || first.IsFounder);
        return new TitleMatch(start, end, head.IsFounder);
    }

    /// <summary>Where the words that may stand before a post begin that end at the offset; the offset itself where there are none.</summary>
    public int StartOfModifiers(string text, int end)
    {
        while (LongestBefore(reversedModifiers, text, end, out var start) is not null)
            end = start;
        return end;
    }

    /// <summary>The end of the post or honorific that begins at <paramref name="start"/>, or -1.</summary>
    public int EndOfHeadAt(string text, int start) => forward.Longest(text, start, out var end) is null ? -1 : end;

    /// <summary>Whether a post begins at the offset, its modifiers first: 常务副主任.</summary>
    public bool BeginsAt(string text, int start)
    {
        for (var i = 0; i < 4; i++)
        {
            if (EndOfHeadAt(text, start) > 0)
                return true;
            if (forwardModifiers.Longest(text, start, out var end) is null)
                return false;
            start = end;
        }

        return false;
    }

    public bool IsHonorific(string word) => honorifics.Contains(word);

    /// <summary>Whether the word follows a surname alone: 赵总, 钱老师, 孙处长.</summary>
    public bool IsAddress(string word) => addresses.Contains(word) || honorifics.Contains(word);

    private static TitleWord? LongestBefore(PhraseTrie<TitleWord> trie, string text, int end, out int start)
    {
        Span<char> window = stackalloc char[MaximumLength];
        var length = Math.Min(MaximumLength, end);
        for (var i = 0; i < length; i++)
            window[i] = text[end - 1 - i];
        var word = trie.Longest(window[..length], 0, out var matched);
        start = end - matched;
        return word;
    }

    private const int MaximumLength = 12;

    private static string Reverse(string word) => string.Concat(word.Reverse());

    internal sealed record TitleWord(string Text, bool IsFounder);
}

/// <summary>A post in a text.</summary>
internal readonly record struct TitleMatch(int Start, int End, bool IsFounder);
