using AngleSharp.Html.Parser.Tokens;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Gathers what a page's head says of it. The first statement of a kind stays.</summary>
internal sealed class HtmlMetadata
{
    private string? stated;
    private string? heading;
    private string? titleElement;
    private string? url;
    private string? source;
    private string? date;

    public void ReadMeta(HtmlTagToken tag)
    {
        var value = tag.GetAttribute("content").Trim();
        var name = tag.GetAttribute("name") is { Length: > 0 } plain ? plain : tag.GetAttribute("property");
        if (value.Length == 0)
            return;
        switch (name.ToLowerInvariant())
        {
            case "og:title":
                stated ??= value;
                break;
            case "og:url":
                url ??= value;
                break;
            case "og:site_name" or "source" or "mediaid" or "contentsource":
                source ??= value;
                break;
            case "article:published_time" or "og:release_date" or "publishdate" or "pubdate" or "publish_time" or "date":
                date ??= DateText.FindFirst(value);
                break;
        }
    }

    public void ReadLink(HtmlTagToken tag)
    {
        if (tag.GetAttribute("rel") == "canonical" && tag.GetAttribute("href") is { Length: > 0 } address)
            url ??= address;
    }

    public void ReadTitle(string text) => titleElement ??= text.Length == 0 ? null : text;

    public void ReadHeading(string text) => heading ??= text.Length == 0 ? null : text;

    /// <summary>A page's title element has the site's name beside the title: the main heading that it contains is the title by itself.</summary>
    public DocumentMetadata ToMetadata()
    {
        var whole = stated ?? titleElement;
        var title = heading is not null && (whole is null || whole.Contains(heading, StringComparison.Ordinal)) ? heading : stated ?? WithoutSite(titleElement);
        return new DocumentMetadata(title, url, source, date);
    }

    private static string? WithoutSite(string? title)
    {
        if (title is null)
            return null;
        var end = title.LastIndexOfAny(['_', '|', '-', '–', '—']);
        return end >= 6 && end * 2 > title.Length ? title[..end].Trim(' ', '_', '|', '-', '–', '—') : title;
    }
}
