using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The lines under the title that say who published the page and when; gives the page's date and source where nothing else did.</summary>
internal sealed partial class BylineRule : IBoilerplateRule
{
    private const string Reason = "byline";

    /// <summary>What a line may hold beside its dates, labels and counters and still be a byline, in UTF-16 code units.</summary>
    private const int LongestRest = 30;

    private const int LongestAccount = 20;

    public void Apply(Page page)
    {
        var end = Math.Min(page.BodyStart, page.Lines.Count);
        var last = -1;
        for (var i = 0; i < end; i++)
        {
            var text = page.Lines[i].Text;
            if (i == page.TitleLine || page.Reason(i) is not (null or "editor-line" or "counter") || text.Length > 120 || !IsByline(text) && !IsDateAmongMarked(page, i))
                continue;
            page.Mark(i, Reason);
            ReadMetadata(page, text);
            last = i;
        }

        // 云泽周刊 / 行业 / 2025-03-08 09:15:00: the account and the column stand above the date.
        for (var i = last - 1; last > page.TitleLine && i > page.TitleLine && i >= last - 4; i--)
        {
            if (!page.IsBoilerplate(i) && page.TitleLine >= 0 && LineShape.IsLabel(page.Lines[i].Text))
                page.Mark(i, Reason);
        }

        MarkAccount(page, end);
        MarkOriginal(page, end);
    }

    /// <summary>原创 / 张三 / 某某周刊: the client's word for a text of the account's own, then its author and the account.</summary>
    private static void MarkOriginal(Page page, int end)
    {
        for (var i = page.TitleLine + 1; i < end; i++)
        {
            if (page.Lines[i].Text is not ("原创" or "转载"))
                continue;
            for (var j = i; j < Math.Min(end, i + 3) && (j == i || LineShape.IsLabel(page.Lines[j].Text)); j++)
                page.Mark(j, Reason);
            return;
        }
    }

    /// <summary>The account's name under the title, which is also the page's source or stands once more after the body; author lines before it are short.</summary>
    private static void MarkAccount(Page page, int end)
    {
        if (page.TitleLine < 0)
            return;
        for (var i = page.TitleLine + 1; i < Math.Min(end, page.TitleLine + 12); i++)
        {
            var text = page.Lines[i].Text;
            if (page.IsBoilerplate(i) || text.Length > LineShape.Short || text != page.Metadata.Source && (text.Length > LongestAccount || !StandsInTail(page, text)))
                continue;
            page.Metadata = page.Metadata with { Source = page.Metadata.Source ?? text };
            page.Mark(i, Reason);
            for (var author = i - 1; author > page.TitleLine; author--)
            {
                if (!page.IsBoilerplate(author) && page.Lines[author].Text.Length <= 8)
                    page.Mark(author, Reason);
            }

            return;
        }
    }

    private static bool StandsInTail(Page page, string text)
    {
        for (var i = page.Lines.Count - 1; i > page.TitleLine; i--)
        {
            if (page.Lines[i].Text == text && page.Reason(i) is "page-controls" or "share" or "other-article" or "footer" or "subscription")
                return true;
        }

        return false;
    }

    /// <summary><c>日期：2022年11月08日</c> is when an event takes place, unless a counter or another byline stands beside it.</summary>
    private static bool IsDateAmongMarked(Page page, int line) =>
        PlainDate().IsMatch(page.Lines[line].Text)
        && (line > 0 && page.Reason(line - 1) is "counter" or "editor-line" or Reason || line + 1 < page.Lines.Count && page.Reason(line + 1) is "counter" or "editor-line" or "share");

    private static bool IsByline(string text)
    {
        var labelled = Label().IsMatch(text);
        var dated = NumericDate().IsMatch(text) || DateText.Date().IsMatch(text) && (labelled || Clock().IsMatch(text));
        if (!dated && !labelled)
            return false;
        var rest = Clock().Replace(DateText.Date().Replace(NumericDate().Replace(text, ""), ""), "");
        rest = Label().Replace(rest, "");
        return rest.Count(c => !Characters.IsBlank(c) && !char.IsPunctuation(c) && !char.IsAsciiDigit(c)) <= LongestRest && !rest.Contains('。') && !rest.Contains('，');
    }

    private static void ReadMetadata(Page page, string text)
    {
        var source = Source().Match(text);
        page.Metadata = page.Metadata with
        {
            Date = page.Metadata.Date ?? DateText.FindFirst(text),
            Source = page.Metadata.Source ?? (source.Success && source.Groups[1].Value.Trim() is { Length: > 1 and < 30 } name ? name : null),
        };
    }

    [GeneratedRegex(@"(?:来源|稿源|信息来源|文章来源|发布时间|发布日期|发布人|发布者|发稿时间|更新时间|时间来源|作者|责任编辑|编辑|阅读量|阅读数|浏览量|浏览次数|浏览|点击数|点击|阅读|字体|字号|发布于|发表于|Author|Date|分类|栏目|标签)\s*[：:]\s?|(?:发布时间|发布于|发表于|来源)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:日期|时间)?\s*[：:]?\s*(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s*\d{1,2}[：:]\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainDate();

    [GeneratedRegex(@"(?:来源|稿源)\s*[：:]\s*([^\s\d：:|｜【】（）()]+(?:\s?[（(][^）)]{1,10}[）)])?)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d\s?[-/]\s?\d{1,2}\s?[-/]\s?\d{1,2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"(?<!\d)\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?(?![\d—–-])|\d{1,2}时\d{1,2}分", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
