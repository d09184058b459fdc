using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>以“智创未来”为主题, 发表题为“人工智能进课堂”的演讲: a motto and the title of a talk seldom name anybody.</summary>
internal static class Motto
{
    private const int MaximumLength = 60;

    private static readonly string[] Before = ["题为", "主题是", "主题", "主题：", "主题:", "口号为", "口号是"];
    private static readonly string[] Behind = ["为题", "为主题", "为议题", "为口号"];

    /// <summary>Whether the person or organisation stands within one and nothing but its shape says that it is a name.</summary>
    public static bool Holds(Mention mention)
    {
        if (mention.Label is not (EntityLabel.Person or EntityLabel.Organisation) || mention.Reason is not ("tagger" or "suffix-department" or "suffix-weak"))
            return false;
        var text = mention.Passage.Text;
        var open = text.LastIndexOf('“', mention.Span.Start);
        if (open < 0)
            return false;
        var close = text.IndexOf('”', open);
        return close >= mention.Span.End && close - open <= MaximumLength
            && (Array.Exists(Before, cue => text.AsSpan(0, open).EndsWith(cue, StringComparison.Ordinal))
                || Array.Exists(Behind, cue => text.AsSpan(close + 1).StartsWith(cue, StringComparison.Ordinal)));
    }
}
