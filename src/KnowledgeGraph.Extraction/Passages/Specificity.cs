using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>Tells names from common nouns: 中国互联网协会 names a body, 行业协会 does not.</summary>
internal sealed class Specificity(ExtractionLexicon lexicon)
{
    /// <summary>Whether what stands before a last word (协会, 大会) makes it a name.</summary>
    public bool IsSpecific(Passage passage, int start, int end)
    {
        var content = 0;
        for (var i = passage.TokenAt(start); i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            var token = passage.Tokens[i];
            var word = Word(passage, token);
            if (IsProper(word, token.Tag))
                return true;
            if (!IsGeneric(word) && token.Tag is not ("x" or "m" or "q"))
                content += word.Length;
        }

        return content >= 3;
    }

    /// <summary>As above for a body: a place and a field of work name no company (某国公司, 网络安全公司), two fields no other body (产业学院).</summary>
    public bool NamesBody(Passage passage, int start, int end, bool isCompany) => IsSpecific(passage, start, end)
        && !((isCompany || (end - start <= 4 && !HasProperPart(passage, start, end))) && IsOnlyGeneric(passage, start, end));

    /// <summary>Whether the words are all general, names of fields or places.</summary>
    public bool IsOnlyGeneric(Passage passage, int start, int end)
    {
        if (lexicon.FieldWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(passage.Text.AsSpan(start, end - start)))
            return true;
        for (var i = passage.TokenAt(start); i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            var token = passage.Tokens[i];
            var first = Math.Max(token.Start, start);
            var word = passage.Text.AsSpan(first, Math.Min(token.End, end) - first);
            if (!IsGeneric(word) && !lexicon.FieldWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word))
                return false;
        }

        return true;
    }

    /// <summary>Whether a proper name, a year, an ordinal or a quotation stands in the range: what a weak last word (会议) needs.</summary>
    public bool HasProperPart(Passage passage, int start, int end)
    {
        for (var i = passage.TokenAt(start); i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            var token = passage.Tokens[i];
            if (token.Start >= start && IsProper(Word(passage, token), token.Tag))
                return true;
        }

        return false;
    }

    public bool BeginsName(Passage passage, PassageToken token) =>
        token.Tag is "ns" or "nt" || lexicon.Places.ContainsKey(Word(passage, token).ToString())
        || Word(passage, token) is "中国" or "国家" or "全国" or "中华" or "中共" or "世界" or "国际" or "亚洲" or "欧洲" or "联合国" or "中央";

    public bool IsGeneric(ReadOnlySpan<char> word) =>
        lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private bool IsProper(ReadOnlySpan<char> word, string tag) =>
        tag is "ns" or "nt" or "nz" or "nr" or "nrt" or "nrfg" or "eng" or "j"
        || word is "中国" or "中华" or "中共" or "“" or "《" or "第" or "首届" or "届" or "联合国"
        || (word.Length >= 4 && char.IsAsciiDigit(word[0]))
        || (word.Length > 0 && char.IsAsciiLetter(word[0]))
        || lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static ReadOnlySpan<char> Word(Passage passage, PassageToken token) =>
        passage.Text.AsSpan(token.Start, token.End - token.Start);
}
