using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>The lines of an HTML page, with what its head says of it. Works on tokens, not on a tree: no nesting is too deep, and every character keeps its place.</summary>
internal sealed class HtmlLines
{
    /// <summary>Where elements that look like page furniture hold more than this share of the text, in percent, their names mislead.</summary>
    private const int MostOutside = 60;

    private readonly string source;
    private readonly HtmlLineWriter writer;
    private readonly HtmlMetadata metadata = new();
    private readonly Stack<(string Name, string? Outside, bool Hidden)> open = new();
    private readonly Dictionary<string, int> openCount = new(StringComparer.Ordinal);
    private int titleStart = -1;

    private HtmlLines(string source)
    {
        this.source = source;
        writer = new HtmlLineWriter(source);
    }

    public static (List<Line> Lines, DocumentMetadata Metadata) Read(string source)
    {
        var reader = new HtmlLines(source);
        reader.ReadTokens();
        reader.writer.Finish();
        return (Trust(reader.writer.Lines), reader.metadata.ToMetadata());
    }

    private string? Outside => open.TryPeek(out var top) ? top.Outside : null;

    private bool Hidden => open.TryPeek(out var top) && top.Hidden;

    private void ReadTokens()
    {
        using var text = new TextSource(source);
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        var token = tokenizer.Get();
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            var (type, start) = (token.Type, token.Position.Index);
            var tag = token as HtmlTagToken;
            if (type == HtmlTokenType.StartTag)
                tokenizer.State = RawState(tag!.Name);
            var next = tokenizer.Get();
            var end = next.Type == HtmlTokenType.EndOfFile ? source.Length : next.Position.Index;
            if (type == HtmlTokenType.StartTag)
                ReadStart(tag!, start, end);
            else if (type == HtmlTokenType.EndTag)
                ReadEnd(tag!.Name, start);
            else if (type == HtmlTokenType.Character && !Hidden)
                writer.Text(start, end, openCount.GetValueOrDefault("b") + openCount.GetValueOrDefault("strong") > 0, openCount.GetValueOrDefault("a") > 0, openCount.GetValueOrDefault("pre") > 0);
            token = next;
        }
    }

    private static HtmlParseMode RawState(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "noscript" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private void ReadStart(HtmlTagToken tag, int start, int end)
    {
        var name = tag.Name;
        if (name == "body")
            Close("head");
        else if (name == "meta")
            metadata.ReadMeta(tag);
        else if (name == "link")
            metadata.ReadLink(tag);
        else if (name == "title")
            titleStart = end;
        if (!HtmlTags.IsInline(name) && !Hidden)
            writer.EndLine(afterBlank: name != "br");
        if (name == "a" && openCount.GetValueOrDefault("a") > 0)
            Close("a");
        if (HtmlTags.StaysOpen(name) && !tag.IsSelfClosing)
        {
            open.Push((name, Outside ?? HtmlTags.Outside(name, tag.GetAttribute("class"), tag.GetAttribute("id")), Hidden || HtmlTags.IsHidden(name)));
            openCount[name] = openCount.GetValueOrDefault(name) + 1;
        }

        writer.Outside = Outside;
        if (!Hidden)
            writer.Start(name, start, end, openCount.GetValueOrDefault("ul") + openCount.GetValueOrDefault("ol"));
    }

    private void ReadEnd(string name, int start)
    {
        if (name == "title" && titleStart >= 0)
        {
            metadata.ReadTitle(HtmlText.Decode(source[titleStart..start]).Trim());
            titleStart = -1;
        }

        if (!Hidden)
        {
            if (HtmlTags.HeadingLevel(name) == 1)
                metadata.ReadHeading(writer.Current.Trim());
            if (!HtmlTags.IsInline(name))
                writer.EndLine(afterBlank: true);
            writer.End(name);
        }

        Close(name);
        writer.Outside = Outside;
    }

    /// <summary>Closes the innermost open element of the name and all within it; nothing where none is open. Each element is opened and closed once, so all of it is linear.</summary>
    private void Close(string name)
    {
        if (openCount.GetValueOrDefault(name) == 0)
            return;
        while (open.TryPop(out var top))
        {
            openCount[top.Name]--;
            if (top.Name == name)
                return;
        }
    }

    /// <summary>Class names are hints by people who thought of looks: where they would leave little of the page, they are not believed.</summary>
    private static List<Line> Trust(List<Line> lines)
    {
        int all = 0, outside = 0;
        foreach (var line in lines)
        {
            if (!LineShape.IsProse(line))
                continue;
            all += line.Text.Length;
            outside += line.Outside is null ? 0 : line.Text.Length;
        }

        return outside * 100 <= all * MostOutside ? lines : lines.ConvertAll(line => line with { Outside = null });
    }
}
