using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>某协会第六届理事会 is 某协会: whom it elects holds posts there.</summary>
internal static partial class TermOfOffice
{
    /// <summary>Where the body's own name ends; <paramref name="end"/> where the name has no term in it.</summary>
    public static int EndOfBody(ExtractionLexicon lexicon, string text, int start, int end)
    {
        if (Term().Match(text, start, end - start) is not { Success: true } term)
            return end;
        for (var length = 2; length <= Math.Min(8, term.Index - start - 1); length++)
        {
            if (lexicon.OrganisationSuffixes.Exact(text.AsSpan(term.Index - length, length)) is { Strength: "strong" })
                return term.Index;
        }

        return end;
    }

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+届(?:常务)?(?:理事会|监事会|委员会)$")]
    private static partial Regex Term();
}
