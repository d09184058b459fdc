using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>HELD_IN and its places: 大会在江东滨江举行, 地点：杭州. A place is an entity only where something was held there.</summary>
internal sealed class VenueRule(ExtractionLexicon lexicon) : IRelationRule
{
    private static readonly string[] Verbs =
        ["举行", "召开", "举办", "开幕", "闭幕", "落幕", "开赛", "启幕", "揭幕", "拉开帷幕"];

    private static readonly string[] Adverbs = ["隆重", "成功", "顺利", "正式", "盛大", "圆满", "如期", "共同", "联合", "同期", "同步", "线下", "胜利", "线上", "以", "主持", "两地", "开始", "今日", "今天"];

    private static readonly string[] VenueEndings =
        ["中心", "酒店", "饭店", "宾馆", "礼堂", "大会堂", "体育馆", "博物馆", "图书馆", "展览馆", "会展馆", "大学", "学院", "校区", "会议室", "报告厅", "会堂", "大厦", "广场", "公园", "医院", "剧院", "音乐厅", "研究院", "园区", "基地", "大楼", "会议厅", "山庄", "小镇", "古城", "镇", "县", "市", "区", "省", "村", "岛", "湖", "宫"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        if (sentence.Passage.Field is var (key, value) && key.Of(sentence.Text) is var name && (name.Contains("地点", StringComparison.Ordinal) || name is "会场" or "会址"))
        {
            if (sentence.Topic >= 0)
                Add(sentence, sentence.Topic, Trim(sentence.Text, value), key.Start, claims);
            return;
        }

        foreach (var verb in Verbs)
        {
            for (var at = sentence.Find(verb, sentence.Span.Start); at >= 0; at = sentence.Find(verb, at + verb.Length))
                Clause(sentence, at, verb.Length, claims);
        }
    }

    private void Clause(SentenceContext sentence, int verb, int length, ClaimSink claims)
    {
        var text = sentence.Text;
        var end = verb;
        for (var again = true; again;)
        {
            again = false;
            foreach (var adverb in Adverbs)
            {
                if (end - adverb.Length >= sentence.Span.Start && string.CompareOrdinal(text, end - adverb.Length, adverb, 0, adverb.Length) == 0)
                {
                    end -= adverb.Length;
                    again = true;
                }
            }
        }

        var start = end;
        while (start > sentence.Span.Start && end - start < 60 && !IsLocative(sentence.Passage, start - 1))
        {
            if (text[start - 1] is '，' or '。' or ',' or '；' or '：' or '”' or '》')
                return;
            start--;
        }

        if (start == sentence.Span.Start || !IsLocative(sentence.Passage, start - 1))
            return;
        var placeEnd = BeforeVerb(sentence.Passage, start, end);
        // 在某地|出席某大会|开幕式: the gathering stands behind the verb that ends the place.
        var gathering = (placeEnd < end ? sentence.GatheringAfter(placeEnd, verb + 1) : sentence.GatheringBefore(start))?.Entity
            ?? sentence.GatheringAfter(verb + length, Math.Min(sentence.Span.End, verb + length + 30))?.Entity ?? -1;
        if (gathering < 0)
            return;
        foreach (var place in Split(sentence.Passage, new TextSpan(start, WithoutCompany(text, start, placeEnd))))
            Add(sentence, gathering, place, verb, claims);
    }

    private static bool IsLocative(Passage passage, int offset)
    {
        if (passage.Text[offset] is not ('在' or '于'))
            return false;
        var token = passage.Tokens[passage.TokenAt(offset)];
        return token.End == offset + 1 || token.End - token.Start == 1;
    }

    private int BeforeVerb(Passage passage, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var token = passage.Tokens[passage.TokenAt(i)];
            if (token.Start == i && token.End - i >= 2 && token.Tag.StartsWith('v') && lexicon.BoundaryWords.Contains(passage.Text[i..token.End]))
                return i;
        }

        return end;
    }

    /// <summary>在人民大会堂|同某某|举行: whom something is held with is no part of the place.</summary>
    private static int WithoutCompany(string text, int start, int end)
    {
        var company = text.AsSpan(start, end - start).IndexOfAny("同为与向会也");
        return company > 1 && text[start + company] is '同' or '为' or '向' or '也' ? start + company : end;
    }

    private static IEnumerable<TextSpan> Split(Passage passage, TextSpan span)
    {
        var text = passage.Text;
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] is not '、' && !(text[i] is '和' or '与' && passage.Tokens[passage.TokenAt(i)] is { } token && token.End - token.Start == 1))
                continue;
            yield return Trim(text, new TextSpan(start, i));
            start = i + 1;
        }
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '：' or ':'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '。' or '，' or '等'))
            end--;
        if (end - start > 3 && text.AsSpan(end - 2, 2) is "两地" or "三地" or "四地" or "等地")
            end -= 2;
        return new TextSpan(start, end);
    }

    private void Add(SentenceContext sentence, int gathering, TextSpan place, int cue, ClaimSink claims)
    {
        var text = sentence.Text;
        if (place.Length is < 1 or > 28 || !IsPlace(sentence.Passage, place))
            return;
        var name = place.Of(text);
        if (name is "京")
            name = "北京";
        var entity = Places(sentence.Document).FirstOrDefault(i => Same(sentence.Document.Entities[i].Names, name), -1);
        if (entity < 0)
            entity = sentence.Document.Add(new EntityCluster(EntityLabel.Place));
        var cluster = sentence.Document.Entities[entity];
        cluster.AddName(name);
        cluster.Mentions.Add(new Mention(sentence.Passage, place, EntityLabel.Place, "venue"));
        claims.Add(sentence, RelationType.HeldIn, gathering, entity, cue, "venue");
    }

    private static IEnumerable<int> Places(DocumentContext document) =>
        Enumerable.Range(0, document.Entities.Count).Where(i => document.LabelOf(i) == EntityLabel.Place);

    private bool IsPlace(Passage passage, TextSpan place)
    {
        var text = place.Of(passage.Text);
        if (text.AsSpan().IndexOfAny("，。！？“”《》上期间中内0123456789") is >= 0 and var at && text[at] is not ('中' or '上' or '内'))
            return false;
        if (text.EndsWith("期间", StringComparison.Ordinal) || text.EndsWith('上') || text.EndsWith('内') || text.EndsWith("框架下", StringComparison.Ordinal))
            return false;
        if (lexicon.Places.ContainsKey(text) || text == "京")
            return true;
        var first = passage.Tokens[passage.TokenAt(place.Start)];
        return first.Tag is "ns" or "nt" || VenueEndings.Any(ending => text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal))
            || Prefix(text) > 0;
    }

    /// <summary>浙江杭州, 中国杭州 and 杭州市 are one place: what is left without the places around it is the same.</summary>
    private bool Same(IReadOnlyList<string> names, string name) =>
        names.Any(other => other == name || Core(other) == Core(name) || Core(other) == name || Core(name) == other);

    private string Core(string name)
    {
        while (Prefix(name) is > 0 and var length && length < name.Length - 1)
            name = name[length..];
        return name.Length > 2 && name[^1] is '市' or '省' or '县' or '区' ? name[..^1] : name;
    }

    private int Prefix(string name)
    {
        for (var length = Math.Min(8, name.Length - 1); length >= 2; length--)
        {
            if (lexicon.Places.ContainsKey(name[..length]))
                return length;
        }

        return 0;
    }
}
