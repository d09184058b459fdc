using System.Collections.Frozen;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>What elements mean for the lines of a page.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Inline = Set(
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "label", "img", "input", "svg", "path", "use", "meta", "link", "base");

    /// <summary>Elements whose text is never shown as text of the page.</summary>
    private static readonly FrozenSet<string> Hidden = Set(
        "script", "style", "noscript", "template", "svg", "math", "textarea", "select", "option", "iframe", "object", "canvas", "audio", "video", "head", "button", "datalist");

    /// <summary>Elements without an end tag.</summary>
    private static readonly FrozenSet<string> Void = Set(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "path", "use");

    /// <summary>Elements whose end tag is often left out: they are not kept open.</summary>
    private static readonly FrozenSet<string> Implied = Set("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "body", "rt", "rp");

    /// <summary>Words of class and id that say what a part of the page is for.</summary>
    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nav"] = "menu", ["navbar"] = "menu", ["menu"] = "menu", ["topbar"] = "menu", ["toolbar"] = "menu", ["login"] = "menu", ["search"] = "menu", ["navigation"] = "menu",
        ["breadcrumb"] = "breadcrumb", ["breadcrumbs"] = "breadcrumb", ["crumb"] = "breadcrumb", ["crumbs"] = "breadcrumb",
        ["share"] = "share", ["sharing"] = "share", ["bdsharebuttonbox"] = "share", ["social"] = "share", ["qrcode"] = "share", ["like"] = "share",
        ["related"] = "other-article", ["recommend"] = "other-article", ["recommended"] = "other-article", ["sidebar"] = "other-article", ["aside"] = "other-article",
        ["hot"] = "other-article", ["ranking"] = "other-article", ["comment"] = "other-article", ["comments"] = "other-article", ["prevnext"] = "other-article",
        ["footer"] = "footer", ["foot"] = "footer", ["copyright"] = "footer", ["friendlink"] = "footer", ["friendlinks"] = "footer",
        ["ad"] = "advertisement", ["ads"] = "advertisement", ["advert"] = "advertisement", ["advertisement"] = "advertisement", ["subscribe"] = "subscription",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsInline(string name) => Inline.Contains(name);

    public static bool IsHidden(string name) => Hidden.Contains(name);

    public static bool StaysOpen(string name) => !Void.Contains(name) && !Implied.Contains(name);

    /// <summary>The level of <c>h1</c> to <c>h6</c>, else 0.</summary>
    public static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    /// <summary>The reason for which an element is no part of the article, or null.</summary>
    public static string? Outside(string name, string? classes, string? id)
    {
        switch (name)
        {
            case "nav":
                return "menu";
            case "footer":
                return "footer";
            case "aside":
                return "other-article";
            case "form":
                return "share";
            case "html" or "body" or "main" or "article" or "h1":
                return null;
        }

        return Hint(classes) ?? Hint(id);
    }

    private static string? Hint(string? words)
    {
        if (string.IsNullOrEmpty(words) || words.Length > 200)
            return null;
        foreach (var word in words.Split([' ', '-', '_', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Hints.TryGetValue(word.ToLowerInvariant(), out var reason))
                return reason;
        }

        return null;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
