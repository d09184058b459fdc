using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Cli.Reporting;
using KnowledgeGraph.Cli.Tests.Querying;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Tests.Reporting;

/// <summary>The report on the samples. <c>KG_UPDATE_GOLDEN=1</c> writes <c>tests/golden/report</c>.</summary>
[TestFixture]
public sealed class ReportTests : IDisposable
{
    private static readonly QueryCatalogue Catalogue = QueryCatalogue.Load();

    private readonly SampleGraph samples = new();

    public void Dispose() => samples.Dispose();

    [Test]
    public async Task Markdown_OfSomeQueries_IsTheGoldenText() => Golden(
        "samples.md", await MarkdownAsync(shown: 5, "titles", "successions", "two-places", "co-hosting"));

    /// <summary>Each section with its rows, columns and picture: what a reader finds where.</summary>
    [Test]
    public async Task Html_OfTheCatalogue_HasTheGoldenOutline()
    {
        var page = Parse(await HtmlAsync(shown: 5));
        var outline = new StringBuilder();
        foreach (var section in page.QuerySelectorAll("main > section"))
        {
            outline.Append(section.Id).Append(": ").AppendJoin(", ", section.QuerySelectorAll("th").Select(h => h.TextContent)).Append('\n');
            outline.Append($"  {section.QuerySelectorAll("tbody tr:not(.evidence)").Length} rows, {section.QuerySelectorAll("q").Length} quotes");
            if (section.QuerySelector("svg") is { } picture)
                outline.Append(", ").Append(picture.GetAttribute("aria-label"));
            outline.Append('\n');
        }

        Golden("samples.outline.txt", outline.ToString());
    }

    [Test]
    public async Task Html_OfTheCatalogue_LeadsToEverySection()
    {
        var page = Parse(await HtmlAsync(shown: 5));
        var sections = page.QuerySelectorAll("main > section").Select(s => s.Id).ToList();
        Assert.That(sections, Is.EquivalentTo(Catalogue.Queries.Select(q => q.Name)));
        Assert.That(page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")), Is.EqualTo(sections.Select(s => "#" + s)));
        foreach (var section in page.QuerySelectorAll("main > section"))
            Assert.That(section.QuerySelectorAll(".purpose").Select(p => p.TextContent), Has.Exactly(2).Items.And.All.Not.Empty, section.Id);
    }

    [Test]
    public async Task Html_OfTheCatalogue_NeedsNothingElse()
    {
        var page = Parse(await HtmlAsync(shown: 5));
        Assert.That(page.QuerySelectorAll("script, link, img, iframe, object, embed, base, form"), Is.Empty);
        Assert.That(page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name is "src" or "srcset" || (a.Name is "href" or "xlink:href" && !a.Value.StartsWith('#'))), Is.Empty);
        Assert.That(page.QuerySelector("style")!.TextContent, Does.Not.Contain("url(").And.Not.Contain("@import").And.Contain("prefers-color-scheme: dark").And.Contain("@media print"));
    }

    [Test]
    public async Task Html_Head_SaysOfWhatAndWhen()
    {
        var text = Parse(await HtmlAsync(shown: 5)).QuerySelector("header")!.TextContent;
        await using var store = new SqliteGraphStore(samples.StorePath);
        Assert.That(text, Does.Contain("samples.kg").And.Contain((await store.ReadHeaderAsync()).GraphHash!).And.Contain("2026-03-01 08:30 UTC"));
    }

    [Test]
    public async Task Report_Twice_IsTheSameBytes()
    {
        Assert.That(await HtmlAsync(shown: 20), Is.EqualTo(await HtmlAsync(shown: 20)));
        Assert.That(await MarkdownAsync(shown: 20), Is.EqualTo(await MarkdownAsync(shown: 20)));
    }

    [Test]
    public async Task Report_LongTable_SaysWhatIsMissing()
    {
        var page = Parse(await HtmlAsync(shown: 2, "titles", "document-facts"));
        Assert.That(page.QuerySelectorAll("#titles tbody tr:not(.evidence)"), Has.Exactly(2).Items);
        Assert.That(page.QuerySelector("#titles .more")!.TextContent, Does.Match(@"^\d+ more · 另有 \d+ 行: kg query titles$"));
        Assert.That(page.QuerySelector("#document-facts .more")!.TextContent, Does.StartWith("at least 198 more"), "the query's own limit is 200");
        Assert.That(page.QuerySelectorAll("nav .count").Select(c => c.TextContent), Does.Contain("200+"));
    }

    [Test]
    public async Task Report_MoreRowsThanTheQueryGivesByItself_HasThem()
    {
        var page = Parse(await HtmlAsync(shown: 1000, "document-facts"));
        Assert.That(page.QuerySelectorAll("#document-facts tbody tr:not(.evidence)").Length, Is.GreaterThan(200));
    }

    [Test]
    public void Report_Cancelled_Ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => BuildAsync(5, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Report_WhileAsking_TellsTheQueriesInOrder()
    {
        var asked = new List<string>();
        await BuildAsync(5, CancellationToken.None, new Recorder(asked));
        Assert.That(asked, Is.EqualTo(QueryGroup.Of(Catalogue.Queries).SelectMany(g => g.Queries).Select(q => q.Name)));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    private async Task<string> HtmlAsync(int shown, params string[] queries)
    {
        using var output = new StringWriter();
        new HtmlReport(output).Write(await BuildAsync(shown, CancellationToken.None, null, queries));
        return output.ToString();
    }

    private async Task<string> MarkdownAsync(int shown, params string[] queries)
    {
        using var output = new StringWriter();
        new MarkdownReport(output).Write(await BuildAsync(shown, CancellationToken.None, null, queries));
        return output.ToString();
    }

    private async Task<Report> BuildAsync(int shown, CancellationToken cancellationToken, IProgress<string>? asking = null, params string[] queries)
    {
        await using var store = new SqliteGraphStore(samples.StorePath);
        var chosen = queries.Length == 0 ? Catalogue.Queries : [.. queries.Select(q => Catalogue.Find(q)!)];
        return await ReportBuilder.BuildAsync(store, "samples.kg", chosen, shown, new StoppedTime(), asking, cancellationToken);
    }

    private static void Golden(string file, string text)
    {
        var path = RepositoryFolder.PathOf("tests", "golden", "report", file);
        if (Environment.GetEnvironmentVariable("KG_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, text);
        else
            Assert.That(text, Is.EqualTo(File.ReadAllText(path)), "KG_UPDATE_GOLDEN=1 brings it up to date");
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero);
    }

    private sealed class Recorder(List<string> names) : IProgress<string>
    {
        public void Report(string value) => names.Add(value);
    }
}
