using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>组织 + 职务 + 姓名: a post says that a person follows, and that what stands before it is a body.</summary>
internal sealed class PostRecogniser(ExtractionLexicon lexicon, NameBoundary boundary, PersonNameModel names) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (names.EndOfTransliterated(text, i) is var foreign and > 0 && (i == 0 || !IsSound(text, i)))
            {
                proposals.Add(i, foreign, EntityLabel.Person, 0.8, "transliterated");
                i = foreign - 1;
                continue;
            }

            var end = lexicon.Titles.EndOfHeadAt(text, i);
            if (end < 0)
                continue;
            if (lexicon.Titles.IsHonorific(text[i..end]))
                Titled(passage, i, proposals);
            Holder(passage, end, proposals);
            i = end - 1;
        }
    }

    /// <summary>甲大学|张三|教授: a name between a body and a title.</summary>
    private void Titled(Passage passage, int titleStart, ProposalSet proposals)
    {
        if (titleStart < 2 || proposals.EndingAt(titleStart, EntityLabel.Person) is not null)
            return;
        foreach (var length in (ReadOnlySpan<int>)[3, 2])
        {
            var start = titleStart - length;
            if (start > 0 && proposals.EndingAt(passage.Text[start - 1] == '的' ? start - 1 : start, EntityLabel.Organisation) is not null && names.StartOfName(passage, titleStart) == start)
            {
                proposals.Add(start, titleStart, EntityLabel.Person, 0.76, "before-title");
                return;
            }
        }
    }

    private void Holder(Passage passage, int titleEnd, ProposalSet proposals)
    {
        var text = passage.Text;
        var nameStart = titleEnd;
        while (nameStart < text.Length && (text[nameStart] is ' ' or '：' or ':'))
            nameStart++;
        var nameEnd = names.EndOfName(passage, nameStart);
        var known = proposals.AnyStartsAt(nameStart, EntityLabel.Person);
        if (known && nameEnd - nameStart == 4 && names.SurnameLength(text, nameStart) == 2)
            proposals.Add(nameStart, nameEnd, EntityLabel.Person, 0.92, "two-character-surname");
        else if (nameEnd > 0 && (!known || text.AsSpan(nameStart, nameEnd - nameStart).Contains('·') || char.IsAsciiLetter(text[nameStart])) && lexicon.Titles.EndOfHeadAt(text, nameStart) < 0)
            proposals.Add(nameStart, nameEnd, EntityLabel.Person, 0.78, "behind-post");
        else if (!known)
            return;
        if (lexicon.Titles.EndingAt(text, titleEnd) is not { } title)
            return;
        // 云杉科技|高级副总裁、首席技术官: the body stands before the first of several posts.
        while (title.Start > 1 && text[title.Start - 1] is '、' or '兼' && lexicon.Titles.EndingAt(text, title.Start - 1) is { } first)
            title = first;
        Body(passage, title.Start, proposals);
    }

    /// <summary>What stands before a held post is a body even if no list knows it: 远山数科|董事长.</summary>
    private void Body(Passage passage, int titleStart, ProposalSet proposals)
    {
        if (titleStart == 0)
            return;
        if (proposals.EndingAt(titleStart, EntityLabel.Person) is { } body && proposals.EndingAt(titleStart, EntityLabel.Organisation) is null
            && !lexicon.Surnames.ContainsKey(passage.Text[body.Span.Start].ToString()))
        {
            // 星河图|首席科学家|赵行: what stands before a held post and begins with no surname is a body, even if it looks like a name.
            proposals.Add(body.Span.Start, titleStart, EntityLabel.Organisation, 0.95, "body-like-a-person");
            return;
        }

        if (GatheringEndingAt(titleStart, proposals) is { } gathering)
        {
            // 滨江数据大会秘书长: a gathering that has officers is a body there.
            proposals.Add(gathering.Span.Start, gathering.Span.End, EntityLabel.Organisation, 0.95, "gathering-with-officers");
            return;
        }

        if (proposals.EndingAt(titleStart, EntityLabel.Organisation) is { Reason: "tagger" } cut)
        {
            // 加纳|某网: a place that the tagger left out before the body.
            var whole = boundary.Left(passage, titleStart, offset => proposals.EndingAt(offset, EntityLabel.Person) is not null);
            if (whole < cut.Span.Start && lexicon.Places.ContainsKey(passage.Text[whole..cut.Span.Start]))
                proposals.Add(whole, titleStart, EntityLabel.Organisation, 0.7, "place-and-body");
            return;
        }

        if (proposals.AnyEndsAt(titleStart) || HasBodyNear(titleStart, proposals))
            return;
        var text = passage.Text;
        var start = boundary.Left(passage, titleStart, offset => proposals.EndingAt(offset, EntityLabel.Person) is not null);
        var length = titleStart - start;
        if ((length <= 5 && text[titleStart - 1] is '市' or '省' or '县' or '区' or '州' or '镇' or '乡' or '村') || (length > 0 && lexicon.OrganisationSuffixes.Exact(text.AsSpan(start, length)) is not null))
            return;
        if (length is < 2 or > 24 || !text.AsSpan(start, length).ContainsAnyInRange('一', '鿿') && !text.AsSpan(start, length).ContainsAnyInRange('A', 'z') || IsPlaceOrCommon(passage, start, titleStart))
            return;
        proposals.Add(start, titleStart, EntityLabel.Organisation, 0.6, "before-post");
    }

    private static Proposal? GatheringEndingAt(int offset, ProposalSet proposals) =>
        proposals.EndingAt(offset, EntityLabel.Event) ?? proposals.EndingAt(offset, EntityLabel.Forum);

    /// <summary>世界卫生组织驻华|代表: a known body a few characters before the post leaves nothing to guess.</summary>
    private static bool HasBodyNear(int titleStart, ProposalSet proposals) =>
        proposals.All.Any(p => p.Label == EntityLabel.Organisation && p.Span.End < titleStart && titleStart - p.Span.End <= 8);

    private bool IsPlaceOrCommon(Passage passage, int start, int end)
    {
        for (var i = passage.TokenAt(start); end - start > 4 && i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            // A clause, not a name: 东风着陆场准备就绪迎接….
            if (passage.Tokens[i] is { Tag: "v" or "d" or "p" or "uj" or "ul" or "c" } token && token.End - token.Start >= 2)
                return true;
        }

        var name = passage.Text.AsSpan(start, end - start);
        if (EndsWithCountry(name) || lexicon.Titles.EndingAt(passage.Text, end) is not null)
            return true;
        var onlyGeneric = true;
        for (var i = passage.TokenAt(start); i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            var token = passage.Tokens[i];
            var word = passage.Text.AsSpan(token.Start, token.End - token.Start);
            if (!lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word))
                onlyGeneric = false;
        }

        var first = passage.Text.AsSpan(start, 2);
        return onlyGeneric || first is "资深" or "首席" or "高级" or "著名" or "知名" or "优秀" or "特约" || name[^1] is '”' or '》' || name.IndexOfAny("，。、；：！？,;!?") >= 0;
    }

    /// <summary>A place, or what ends in a country: 轮值主席国某国|总统.</summary>
    private bool EndsWithCountry(ReadOnlySpan<char> name)
    {
        var places = lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (places.ContainsKey(name))
            return true;
        for (var length = 2; length <= Math.Min(7, name.Length); length++)
        {
            if (places.TryGetValue(name[^length..], out var kind) && kind == "country")
                return true;
        }

        return false;
    }

    private bool IsSound(string text, int offset) => names.EndOfTransliterated(text, offset - 1) > 0;
}
