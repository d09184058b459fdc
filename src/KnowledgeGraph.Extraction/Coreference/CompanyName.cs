namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>What a text goes on to call a company that it has named in full: 云杉储能 for 云杉储能科技股份有限公司.</summary>
internal static class CompanyName
{
    /// <summary>Longer suffixes before those that they end in.</summary>
    private static readonly string[] Suffixes =
        ["（集团）股份有限公司", "(集团)股份有限公司", "集团股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "集团公司", "有限公司", "公司", "集团", "国际组织"];

    /// <summary>What the company does, as far as a short name leaves it out.</summary>
    private static readonly string[] Trades =
        ["科技", "技术", "信息技术", "信息科技", "网络科技", "网络技术", "智能科技", "生物科技", "数字科技", "电子科技", "软件", "实业", "控股", "工业"];

    private const int ShortestName = 3;

    /// <summary>The name without its suffix; null for a name that has none.</summary>
    public static string? Stem(string name)
    {
        var suffix = Array.Find(Suffixes, s => name.EndsWith(s, StringComparison.Ordinal) && name.Length - s.Length >= 2);
        return suffix is null ? null : name[..^suffix.Length];
    }

    /// <summary>Where the stem ends in a trade: the stem, and what stands before the trade.</summary>
    public static IEnumerable<string> ShortForms(string name)
    {
        if (Stem(name) is not { } stem)
            yield break;
        foreach (var trade in Trades)
        {
            if (stem.Length - trade.Length < ShortestName || !stem.EndsWith(trade, StringComparison.Ordinal))
                continue;
            yield return stem;
            yield return stem[..^trade.Length];
        }
    }
}
