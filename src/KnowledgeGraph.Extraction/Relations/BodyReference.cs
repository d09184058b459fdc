using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>学会理事长, 联盟成员单位: a common noun for the last body of that kind that the document named.</summary>
internal static class BodyReference
{
    private static readonly string[] Nouns = ["协会", "学会", "联盟", "研究院", "研究所", "中心", "学院", "公司", "集团", "基金会", "委员会", "联合会"];

    /// <summary>What the noun that ends at the offset means, or null where none ends there or nothing of its kind was named.</summary>
    /// <param name="from">Where the noun may begin without a separator before it: behind the verb of an election.</param>
    public static ResolvedMention? Before(SentenceContext sentence, int end, int from = -1)
    {
        if (NounBefore(sentence.Text, end, from) is not { } noun)
            return null;
        var document = sentence.Document;
        for (var index = sentence.Passage.Index; index >= 0; index--)
        {
            for (var i = document.Names[index].Length - 1; i >= 0; i--)
            {
                var mention = document.Names[index][i];
                if (mention.Label == EntityLabel.Organisation && (index < sentence.Passage.Index || mention.Span.End <= end - noun.Length)
                    && document.Entities[mention.Entity].Name.EndsWith(noun, StringComparison.Ordinal))
                    return mention with { Span = new TextSpan(end - noun.Length, end), IsBackReference = true };
            }
        }

        return null;
    }

    /// <summary>The common noun that ends at the offset and is no part of a longer name, or null.</summary>
    public static string? NounBefore(string text, int end, int from = -1)
    {
        foreach (var noun in Nouns)
        {
            var start = end - noun.Length;
            if (start >= 0 && string.CompareOrdinal(text, start, noun, 0, noun.Length) == 0
                && (start == 0 || start == from || char.IsPunctuation(text[start - 1]) || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '由' or '该' or '本' or '任'))
                return noun;
        }

        return null;
    }
}
