using System.Text;
using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Labelling;

/// <summary>Names from LAC's words, with its commonest mistakes about organisations mended by what Chinese organisation names look like in general.</summary>
/// <remarks>
/// LAC cuts a name before its suffix or at 与 (世界知识产权|组织, …科技|与|网络安全研究所), takes a cue word into it (某基金会协办), and
/// leaves names that begin with a place in pieces (欧洲|标准化|委员会).
/// </remarks>
internal sealed class TeacherCorrection
{
    private const int MaxWordsAfter = 5;
    private const int MaxLength = 24;

    private static readonly string[] Cues = ["主办", "承办", "协办", "联合", "共同", "有关", "举办", "联合主办", "联合承办", "公众号"];

    /// <summary>Suffixes that stand for the kind of a body by themselves, so that place and suffix alone name none (国内大学).</summary>
    private static readonly string[] Common = ["公司", "大学", "学院", "医院", "学校", "中学", "小学", "银行", "媒体", "工会", "集团", "企业", "高校", "中心", "组织", "政府"];

    private static readonly HashSet<string> WeakButPlain = ["中心", "组织", "基金", "集团", "联盟", "银行"];

    /// <summary>A body's party committee is not the body.</summary>
    private static readonly HashSet<string> PartyBodies = ["党委", "党组", "党支部", "党总支", "团委", "纪委"];

    private readonly HashSet<string> suffixes;

    /// <param name="suffixes">Lines of suffix, tab, <c>strong</c>, <c>weak</c> or <c>department</c>; comments begin with #.</param>
    public TeacherCorrection(IEnumerable<string> suffixes)
    {
        this.suffixes = [.. suffixes.Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Where(f => f[1] != "weak" && f[0].Length > 1 && !PartyBodies.Contains(f[0])).Select(f => f[0])];
    }

    /// <summary>The BMES tags of a sentence.</summary>
    public byte[] Tags(Rune[] sentence, List<LacWord> words)
    {
        var tags = new byte[sentence.Length];
        for (var i = 0; i < words.Count;)
        {
            var last = i;
            var kind = KindOf(words[i].Tag);
            if (kind is NameKind.Organisation or NameKind.Place)
            {
                last = LastWordOf(sentence, words, i, kind.Value);
                if (last > i)
                    kind = NameKind.Organisation;
            }

            if (kind is { } named)
            {
                var end = named == NameKind.Organisation ? WithoutCue(sentence, words[i].Start, words[last].End) : words[last].End;
                NameTags.Write(tags.AsSpan(words[i].Start..end), named);
            }

            i = last + 1;
        }

        return tags;
    }

    private int LastWordOf(Rune[] sentence, List<LacWord> words, int first, NameKind kind)
    {
        var complete = EndsWithSuffix(Text(sentence, words[first].Start, words[first].End));
        var last = first;
        for (var i = first + 1; i < words.Count && i <= first + MaxWordsAfter && words[i].End - words[first].Start <= MaxLength; i++)
        {
            var text = Text(sentence, words[i].Start, words[i].End);
            if (words[i].Tag is not ("n" or "nz" or "nw" or "vn" or "an" or "a" or "f" or "ORG") && !(words[i].Tag == "c" && text is "与" or "和" or "及" && !complete))
                break;
            if (words[i].Tag == "ORG" && complete)
                break;
            var enough = kind == NameKind.Organisation ? EndsWithSuffix(text) || (!complete && WeakButPlain.Contains(text))
                : i > first + 1 && EndsWithSuffix(text) && !Common.Any(c => text.EndsWith(c, StringComparison.Ordinal));
            if (enough)
            {
                last = i;
                complete = true;
            }
        }

        return last;
    }

    private bool EndsWithSuffix(string word)
    {
        for (var length = 2; length <= word.Length; length++)
        {
            if (suffixes.Contains(word[^length..]))
                return true;
        }

        return false;
    }

    private static int WithoutCue(Rune[] sentence, int start, int end)
    {
        foreach (var cue in Cues)
        {
            if (end - start > cue.Length + 2 && Text(sentence, end - cue.Length, end) == cue)
                return WithoutCue(sentence, start, end - cue.Length);
        }

        return end;
    }

    private static string Text(Rune[] sentence, int start, int end) => string.Concat(sentence[start..end].Select(r => r.ToString()));

    private static NameKind? KindOf(string tag) => tag switch
    {
        "PER" or "nr" => NameKind.Person,
        "ORG" or "nt" => NameKind.Organisation,
        "LOC" or "ns" => NameKind.Place,
        _ => null,
    };
}
