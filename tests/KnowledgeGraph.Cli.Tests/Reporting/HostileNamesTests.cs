using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Cli.Reporting;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Tests.Reporting;

/// <summary>Whatever a name is, it is text.</summary>
[TestFixture]
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "</text></svg><iframe src=//x>", "</title><style>*{}</style>", "<!--", "]]>", "&lt;b&gt;&amp;",
        "`${x}`", "a|b\\|c", "[x](javascript:alert(1))", "**粗**_斜_~删~", "行\n# 一", "```\n<b>", "\u202e反\u202c", "𠮷野",
    ];

    private static readonly ImmutableArray<QueryColumn> Columns =
    [
        new("name", QueryValueType.String, false, "<i>who</i>"), new("other", QueryValueType.String, false, "\"whom\""), new("count", QueryValueType.Integer, false, "how many"),
        new("quote", QueryValueType.String, false, "the sentence"), new("document", QueryValueType.String, false, "where it stands"),
    ];

    private static IEnumerable<QueryChart> Charts => [new QueryChart.Bars("name", "count"), new QueryChart.Lines("name", "count", "other"), new QueryChart.Network("name", "other", "count")];

    [TestCaseSource(nameof(Charts))]
    public void Html_AnyName_IsText(QueryChart chart)
    {
        using var output = new StringWriter();
        new HtmlReport(output).Write(Report(chart));
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(output.ToString());
        Assert.That(page.QuerySelectorAll("script, img, iframe, i, b, main style"), Is.Empty);
        Assert.That(page.QuerySelectorAll("style"), Has.Exactly(1).Items);
        Assert.That(page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)), Is.Empty);
        var expected = Names.Select(n => n.Replace('\n', ' ')).ToList();
        Assert.That(page.QuerySelectorAll("tbody tr:not(.evidence)").Select(r => r.Children[0].TextContent), Is.EqualTo(expected));
        Assert.That(page.QuerySelectorAll("q").Select(q => q.TextContent), Is.EqualTo(expected));
        Assert.That(page.QuerySelectorAll("cite").Select(q => q.TextContent), Is.EqualTo(expected));
        Assert.That(page.QuerySelector("header dd")!.TextContent, Is.EqualTo(Names[0]));
    }

    [TestCaseSource(nameof(Charts))]
    public void Markdown_AnyName_IsText(QueryChart chart)
    {
        using var output = new StringWriter();
        new MarkdownReport(output).Write(Report(chart));
        var pipeline = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UsePipeTables(pipeline);
        var page = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(output.ToString(), pipeline.Build()));
        Assert.That(page.QuerySelectorAll("script, img, iframe, i, b, style, em, strong, del, h1 + h1, td a, td code"), Is.Empty);
        Assert.That(page.QuerySelectorAll("tbody tr").Select(r => r.Children[0].TextContent), Is.EqualTo(Names.Select(n => n.Replace('\n', ' '))));
    }

    private static Report Report(QueryChart chart)
    {
        var query = new CatalogueQuery("hostile", "people", new("Hostile", "敌意"), new("For the <b>test</b>.", "用于测试。"), [], Columns, chart, "RETURN 1\n");
        var rows = Names.Select((name, i) => ImmutableArray.Create<object?>(name, Names[(i + 1) % Names.Length], (long)i, name, name)).ToImmutableArray();
        var section = new ReportSection(query, rows, IsCut: false);
        return new Report(Names[0], "0123", 1, DateTimeOffset.UnixEpoch, 100, [new ReportGroup(new("People", "人物"), [section])]);
    }
}
