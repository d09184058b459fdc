using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Where a post is held that stands without a body: 周克勤当选会长.</summary>
internal static class ElectingBody
{
    /// <summary>Passages back to the body that elects a 主席: states and parties have one too.</summary>
    private const int ChairReach = 3;

    /// <summary>Posts that are not at the body that the text is about, whichever that is: 当选院士, 当选总统.</summary>
    private static readonly string[] Elsewhere = ["院士", "会士", "总统", "国家主席", "国王", "总理", "首相", "议员", "议长", "省长", "市长", "县长", "州长", "区长"];

    /// <summary>The last body named in the sentence before the holder; else the one that the document is about, where it can have the post; -1 where none is said.</summary>
    /// <param name="bodies">Those of the sentence that come into question.</param>
    /// <param name="holder">Where the holder's name begins.</param>
    public static int Of(SentenceContext sentence, List<ResolvedMention> bodies, int holder, string post)
    {
        if (Array.Exists(Elsewhere, title => post.EndsWith(title, StringComparison.Ordinal)))
            return -1;
        var named = bodies.FindLast(b => b.Span.End <= holder);
        if (!named.Span.IsEmpty)
            return named.Entity;
        var main = sentence.Discourse.MainBody;
        if (post.EndsWith("主席", StringComparison.Ordinal))
            return LastAssociation(sentence, ChairReach);
        return post.EndsWith("会长", StringComparison.Ordinal) && main >= 0 && !IsAssociation(sentence.Document, main) ? LastAssociation(sentence, int.MaxValue) : main;
    }

    /// <summary>The last body named before that a 会长 or 主席 can head, or -1.</summary>
    /// <param name="reach">Passages back.</param>
    private static int LastAssociation(SentenceContext sentence, int reach)
    {
        var document = sentence.Document;
        for (var index = sentence.Passage.Index; index >= 0 && sentence.Passage.Index - index <= reach; index--)
        {
            var before = index == sentence.Passage.Index ? sentence.Span.Start : int.MaxValue;
            if (document.Names[index].LastOrDefault(m => m.Label == EntityLabel.Organisation && m.Span.End <= before && IsAssociation(document, m.Entity)) is { Span.IsEmpty: false } body)
                return body.Entity;
        }

        return -1;
    }

    private static bool IsAssociation(DocumentContext document, int entity) => document.Entities[entity].Name[^1] is '会' or '党' or '盟' or '社';
}
