using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Titles in 《》 and “…”倡议. Films, songs, papers and talks in 《》 are none; newspapers and magazines are organisations.</summary>
internal sealed class ReportRecogniser(ExtractionLexicon lexicon) : IMentionRecogniser
{
    private static readonly string[] ReleaseCues =
        ["发布", "编写", "编制", "编著", "编撰", "撰写", "起草", "出品", "审议通过", "通过了", "印发", "发表", "推出", "揭晓", "研制", "签署"];

    private static readonly string[] MediaEndings = ["日报", "晚报", "时报", "周报", "早报", "商报", "晨报", "快报", "学报", "周刊", "月刊", "杂志", "画报", "青年报", "参考报"];

    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var open = text.IndexOf('《'); open >= 0; open = open + 1 < text.Length ? text.IndexOf('《', open + 1) : -1)
        {
            var close = Closing(text, open);
            if (close < 0)
                break;
            Title(text, open, close, proposals);
            open = close;
        }

        for (var open = text.IndexOf('“'); open >= 0; open = open + 1 < text.Length ? text.IndexOf('“', open + 1) : -1)
        {
            var close = text.IndexOf('”', open);
            if (close < 0)
                break;
            if (close - open > 4 && StartsWith(text, close + 1, "倡议", "宣言") is { } head)
                proposals.Add(open, close + 1 + head.Length, EntityLabel.Report, 0.8, "quoted-initiative");
            open = close;
        }
    }

    private void Title(string text, int open, int close, ProposalSet proposals)
    {
        var title = text[(open + 1)..close];
        if (title.Length < 2)
            return;
        if (IsMedium(text, title, close))
        {
            proposals.Add(open, close + 1, EntityLabel.Organisation, 0.8, "medium-title");
            return;
        }

        switch (ReportStrength(title))
        {
            case true when title.Length > 3:
                proposals.Add(open, close + 1, EntityLabel.Report, 0.9, "title");
                break;
            case true:
                proposals.Add(open, close + 1, EntityLabel.Report, 0.5, "short-title");
                break;
            case false when CueNear(text, open, close):
                proposals.Add(open, close + 1, EntityLabel.Report, 0.8, "released-title");
                break;
            default:
                if (StartsWith(text, close + 1, "白皮书", "蓝皮书", "报告", "概念文件", "研究报告", "倡议", "宣言") is not null || Behind(text, close).Contains("蓝皮书", StringComparison.Ordinal))
                    proposals.Add(open, close + 1, EntityLabel.Report, 0.8, "title-before-kind");
                break;
        }
    }

    private bool? ReportStrength(string title)
    {
        var end = title.Length;
        // 报告（2024） and 报告2023 end in 报告.
        while (end > 0 && (char.IsAsciiDigit(title[end - 1]) || title[end - 1] is '年' or '版' or '.' or '-' or '—' or ' '))
            end--;
        if (end > 0 && Brackets.OpeningOf(title[end - 1]) is { } opening && title.LastIndexOf(opening, end - 1) is var at and > 0)
            end = at;
        for (var length = Math.Min(6, end); length >= 2; length--)
        {
            if (lexicon.ReportHeads.TryGetValue(title[(end - length)..end], out var isStrong))
                return isStrong;
        }

        return null;
    }

    private bool IsMedium(string text, string title, int close) =>
        lexicon.Organisations.Exact(title) is { Kind: "medium" }
        || MediaEndings.Any(ending => title.EndsWith(ending, StringComparison.Ordinal))
        || StartsWith(text, close + 1, "杂志", "杂志社", "记者", "报社", "编辑部") is not null;

    private static bool CueNear(string text, int open, int close)
    {
        var before = text.AsSpan(Math.Max(0, open - 14), open - Math.Max(0, open - 14));
        var behind = Behind(text, close).AsSpan();
        foreach (var cue in ReleaseCues)
        {
            if (before.Contains(cue, StringComparison.Ordinal) || behind[..Math.Min(8, behind.Length)].Contains(cue, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Behind(string text, int close) => text.Substring(close + 1, Math.Min(16, text.Length - close - 1));

    private static string? StartsWith(string text, int offset, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, offset, word, 0, word.Length) == 0)
                return word;
        }

        return null;
    }

    /// <summary>The 》 that closes the 《, over titles within titles.</summary>
    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open < 120; i++)
        {
            if (text[i] == '《')
                depth++;
            else if (text[i] == '》' && --depth == 0)
                return i;
        }

        return -1;
    }
}
