using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the statistical tagger takes for people and organisations.</summary>
internal sealed class TaggerRecogniser(NameTagger tagger, ExtractionLexicon lexicon, Specificity specificity) : IMentionRecogniser
{
    /// <summary>Below it, the tagger's organisations are wrong more often than right on documents it was not trained on.</summary>
    private const float MinimumScore = 0.5f;

    public void Propose(Passage passage, ProposalSet proposals)
    {
        var spans = new List<NameSpan>();
        foreach (var sentence in passage.Block.Sentences)
        {
            spans.Clear();
            tagger.Tag(passage.Text.AsSpan(sentence.Start, sentence.Length), spans);
            for (var i = 0; i < spans.Count; i++)
            {
                var span = spans[i];
                // Two names without anything between them are one foreign name.
                while (i + 1 < spans.Count && span.Kind == NameKind.Person && spans[i + 1] is { Kind: NameKind.Person } next && next.Start == span.End)
                {
                    span = span with { End = next.End };
                    i++;
                }

                var start = sentence.Start + span.Start;
                var end = sentence.Start + span.End;
                if (span.Kind == NameKind.Person)
                    Person(passage, start, end, span.Score, proposals);
                else if (span.Kind == NameKind.Organisation && span.Score >= MinimumScore)
                    Organisation(passage, start, end, span.Score, proposals);
            }
        }
    }

    private void Person(Passage passage, int start, int end, float score, ProposalSet proposals)
    {
        start = BehindPost(passage.Text, start, end);
        end = WholeName(passage.Text, start, end);
        if (end - start == 2 && IsLastCharacter(passage, end))
            end++;
        if (!IsCommonWord(passage, start, end) && IsPersonal(passage.Text, start, end) && !IsScene(passage.Text, start, end))
            proposals.Add(start, end, EntityLabel.Person, 0.6 + (0.3 * score), "tagger");
    }

    private void Organisation(Passage passage, int start, int end, float score, ProposalSet proposals)
    {
        end = WithoutCue(passage.Text, start, end);
        end = BeforeVerb(passage, start, end);
        start = BehindVerb(passage, start, end);
        end = TermOfOffice.EndOfBody(lexicon, passage.Text, start, end);
        if (!IsCommonWord(passage, start, end) && IsOrganisation(passage.Text, start, end)
            && !(specificity.IsOnlyGeneric(passage, start, end) && (end - start <= 6 || !specificity.HasProperPart(passage, start, end))) && (specificity.HasProperPart(passage, start, end) || EndsWithSuffix(passage.Text, start, end)))
            proposals.Add(start, end, EntityLabel.Organisation, 0.35 + (0.3 * score), "tagger");
    }

    /// <summary>Jane of Jane Carter, 林明 of 林明和等: what the tagger cut too short; a title that it took in goes.</summary>
    private int WholeName(string text, int start, int end)
    {
        while (char.IsAsciiLetter(text[start]) && end < text.Length && text[end] is >= 'À' and < 'ɐ')
            end++;
        while (char.IsAsciiLetter(text[start]) && end + 1 < text.Length && text[end] == ' ' && (char.IsAsciiLetterUpper(text[end + 1]) || text[end + 1] is >= 'À' and < 'ɐ'))
        {
            end++;
            while (end < text.Length && ((char.IsLetter(text[end]) && text[end] < 'ɐ') || text[end] is '.' or '-' or '\''))
                end++;
        }

        if (end - start >= 3 && text[end - 1] is '作' or '做' && end < text.Length)
            return end - 1;
        foreach (var length in (ReadOnlySpan<int>)[4, 3, 2])
        {
            if (end - start >= length + 2 && lexicon.Titles.IsHonorific(text[(end - length)..end]))
                return end - length;
        }

        // Japanese given names end in 一, 郎, 子 …; the tagger knows Chinese ones.
        if (end - start == 3 && end < text.Length && text[end] is '一' or '二' or '三' or '郎' or '夫' or '子' or '美' or '雄'
            && lexicon.Surnames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text.AsSpan(start, 2)))
            return end + 1;
        // 林建|中出席: 中 behind a name goes on with it where a word of doing follows.
        if (end - start == 2 && end + 1 < text.Length && text[end] == '中' && (text[end + 1] is '、' or '，' or '。' or '等' or '）' || lexicon.BoundaryWords.Contains(text.Substring(end + 1, Math.Min(2, text.Length - end - 1)))))
            return end + 1;
        if (end + 1 < text.Length && text[end] == '和' && text[end + 1] is '等' or '、' or '，' or ',' or '。' or '）' && end - start == 2)
            end++;
        return end;
    }

    /// <summary>在|云泽|发布: where something takes place.</summary>
    private static bool IsScene(string text, int start, int end)
    {
        if (start == 0 || text[start - 1] != '在')
            return false;
        foreach (var verb in (ReadOnlySpan<string>)["举行", "举办", "召开", "开幕", "闭幕", "落幕", "发布", "成立", "揭牌", "启动", "签署", "签约", "开赛", "亮相"])
        {
            if (string.CompareOrdinal(text, end, verb, 0, verb.Length) == 0)
                return true;
        }

        return false;
    }

    /// <summary>柏松|年说, 柏松|年、: a lone noun or measure between a name of two characters and a pause, a verb or a preposition belongs to the name, unless it is one
    /// that stands behind names.</summary>
    private static bool IsLastCharacter(Passage passage, int offset)
    {
        var text = passage.Text;
        if (offset + 1 >= text.Length || text[offset] is '男' or '女' or '文' or '图' or '等' or '讯' or '电' or '供' or '处' or '方' or '时')
            return false;
        var index = passage.TokenAt(offset);
        return passage.Tokens[index] is { Tag: "n" or "ng" or "m" or "q" or "t" or "tg" or "ag" } token && token.Start == offset && token.End == offset + 1
            && (text[offset + 1] is '、' or '，' or '。' || passage.Tokens[index + 1].Tag is "v" or "p");
    }

    /// <summary>秘书|长安娜·科瓦奇: the end of a post that the tagger took for the beginning of the name.</summary>
    private int BehindPost(string text, int start, int end)
    {
        for (var back = 1; back <= 3 && back <= start; back++)
        {
            var post = lexicon.Titles.EndOfHeadAt(text, start - back);
            if (post > start && end - post >= 2)
                return post;
        }

        return start;
    }

    /// <summary>某集团协办, 某学会党组书记: a cue or a party group that the tagger took in.</summary>
    private static int WithoutCue(string text, int start, int end)
    {
        foreach (var cue in (ReadOnlySpan<string>)["主办", "承办", "协办", "指导", "支持", "联合", "党组", "党委", "等"])
        {
            if (end - start >= cue.Length + 2 && text.AsSpan(start, end - start).EndsWith(cue, StringComparison.Ordinal))
                return end - cue.Length;
        }

        return end;
    }

    /// <summary>某市, 某县 of a post (某市市长) are places.</summary>
    private static bool IsDistrict(string text, int start, int end) => end - start <= 5 && text[end - 1] is '市' or '省' or '县' or '区' or '州' or '镇' or '乡' or '村';

    /// <summary>由|某协会, 某科技联合|某协会: what a name cannot hold ends before it.</summary>
    private int BehindVerb(Passage passage, int start, int end)
    {
        for (var i = passage.TokenAt(end - 1); i >= 0 && passage.Tokens[i].Start >= start; i--)
        {
            var token = passage.Tokens[i];
            var word = passage.Text.AsSpan(token.Start, token.End - token.Start);
            if (token.End < end && (word is "任" or "由" || EndsNames(token.Tag, word, token.Start == start)))
                return token.End;
        }

        return passage.Text[start] is '由' or '任' or '应' && end - start > 4 ? start + 1 : start;
    }

    /// <summary>某科技|作为: a last word that no name ends in goes.</summary>
    private int BeforeVerb(Passage passage, int start, int end)
    {
        var token = passage.Tokens[passage.TokenAt(end - 1)];
        return token.End == end && token.Start > start + 1 && token.End - token.Start >= 2 && lexicon.BoundaryWords.Contains(passage.Text[token.Start..end]) ? token.Start : end;
    }

    /// <summary>Prepositions, pronouns and conjunctions of two characters and more, and 家 of 十余家, stand in no name, and no verb at its head.</summary>
    private bool EndsNames(string tag, ReadOnlySpan<char> word, bool isFirst)
    {
        if (word.Length < 2)
            return tag == "q" && word is "家" or "个" or "名" or "位";
        return lexicon.BoundaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || ((tag is "p" or "r" or "c" || (isFirst && tag is "v" or "d")) && !lexicon.NameVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }

    private bool EndsWithSuffix(string text, int start, int end)
    {
        for (var length = 2; length <= Math.Min(8, end - start - 2); length++)
        {
            if (lexicon.OrganisationSuffixes.Exact(text.AsSpan(end - length, length)) is not null)
                return true;
        }

        return false;
    }

    /// <summary>滨江会展中心 is where others meet; before a title it is a body.</summary>
    private bool IsVenue(string text, int start, int end)
    {
        for (var length = 2; length <= Math.Min(8, end - start); length++)
        {
            if (lexicon.OrganisationSuffixes.Exact(text.AsSpan(end - length, length)) is { Strength: "venue" })
                return !lexicon.Titles.BeginsAt(text, end);
        }

        return false;
    }

    /// <summary>The one-character names of countries in 俄方, 中美, 乌军.</summary>
    private static bool IsCountry(char character) => "中美俄日韩朝英法德意印巴乌以伊叙黎约埃沙土希波匈捷罗塞保克阿哈吉塔缅泰越老柬菲马新澳加墨古委秘智欧非".Contains(character);

    /// <summary>索 of 索马里: it stands for the country in 中索, 索方. Common surnames stand for people.</summary>
    private bool IsCountryInitial(char character) => IsCountry(character)
        || (lexicon.CountryInitials.Contains(character) && !(lexicon.Surnames.TryGetValue(character.ToString(), out var isCommon) && isCommon));

    /// <summary>干部, 班子: one ordinary word of the dictionary is no name, whatever its surroundings.</summary>
    private static bool IsCommonWord(Passage passage, int start, int end)
    {
        var token = passage.Tokens[passage.TokenAt(start)];
        return token.Start == start && token.End == end && token.Tag.Length > 0 && token.Tag[0] is 'n' or 'v' or 'a' or 'd' or 'i' or 'l' or 'b' or 't' or 's' && !(token.Tag.Length > 1 && token.Tag[1] is 'r' or 's' or 't' or 'z');
    }

    private bool IsPersonal(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        if (name.Length < 2 || name.IndexOfAny("0123456789，。、：；《》“”（）() ") >= 0)
            return false;
        if (name.Length <= 4 && lexicon.Titles.IsHonorific(name[1..].ToString()) || name.EndsWith("某", StringComparison.Ordinal))
            return false;
        if (name.Length == 2 && (name[0] == '中' ? IsCountryInitial(name[1]) : name[1] == '方' && IsCountryInitial(name[0])))
            return false;
        if (name.Length <= 3 && IsCountry(name[0]) && (name[1] is '方' or '军' || (name.Length == 2 && IsCountry(name[1]))) || name.EndsWith("先生", StringComparison.Ordinal) || name.EndsWith("女士", StringComparison.Ordinal))
            return false;
        if (lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name) || lexicon.FieldWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return false;
        return lexicon.Organisations.Exact(name) is null && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);
    }

    private bool IsOrganisation(string text, int start, int end)
    {
        if (end - start < 2 || IsDistrict(text, start, end) || IsVenue(text, start, end))
            return false;
        var name = text.AsSpan(start, end - start);
        if (name.Length == 2 && lexicon.Organisations.Exact(name) is null && (name[0] == '中' || name[1] == '中' || (IsCountry(name[0]) && IsCountry(name[1]))))
            return false;
        return name.Length >= 2
            && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            && !lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            && lexicon.EventHeads.Exact(name[^Math.Min(2, name.Length)..]) is null;
    }
}
