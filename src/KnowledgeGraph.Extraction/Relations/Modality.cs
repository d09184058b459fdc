using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Whether a clause states something, plans it, denies it or only supposes it.</summary>
internal static class Modality
{
    public const string Planned = "planned";
    public const string Past = "past";
    public const string Negated = "negated";
    public const string Hypothetical = "hypothetical";

    private static readonly string[] Negations = ["未能", "没有", "并未", "不再", "取消", "拒绝", "缺席", "不会", "不能", "未曾", "从未", "无法", "否认"];
    private static readonly string[] Suppositions = ["如果", "假如", "若能", "倘若", "要是", "是否", "建议由"];
    private static readonly string[] Plans = ["将于", "将在", "将由", "将会", "将出席", "将举行", "将举办", "将召开", "将邀请", "将发布", "计划", "拟", "预计", "即将", "定于", "敬请", "届时"];

    /// <summary>One of the constants, or null where the clause simply states.</summary>
    public static string? At(string text, TextSpan sentence, int cue)
    {
        var start = cue;
        while (start > sentence.Start && text[start - 1] is not ('，' or ',' or '；' or ';' or '。' or '：'))
            start--;
        var before = text.AsSpan(start, Math.Max(0, cue - start));
        if (ContainsAny(before, Negations) || EndsWithNegation(before))
            return Negated;
        if (ContainsAny(before, Suppositions))
            return Hypothetical;
        var clause = text.AsSpan(start, Math.Min(cue + 6, sentence.End) - start);
        return ContainsAny(clause, Plans) || (before.Length > 0 && before[^1] == '将') ? Planned : null;
    }

    private static bool EndsWithNegation(ReadOnlySpan<char> before) => before.Length > 0 && before[^1] is '未' or '不' or '没';

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
