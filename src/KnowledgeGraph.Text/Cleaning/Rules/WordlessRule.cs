using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Pictures, rules of dashes and other lines without words.</summary>
internal sealed class WordlessRule : IBoilerplateRule
{
    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Lines[i].Kind == LineKind.Wordless)
                page.Mark(i, "image");
            else if (!page.Lines[i].Text.AsSpan().ContainsAnyExceptInPunctuation())
                page.Mark(i, "punctuation");
        }
    }
}

file static class SpanExtensions
{
    public static bool ContainsAnyExceptInPunctuation(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }
}
