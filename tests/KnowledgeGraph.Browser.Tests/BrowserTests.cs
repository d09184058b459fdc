using System.IO.Compression;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Neo4j.Tests;
using Microsoft.Playwright;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>Style and favourites in the Neo4j Browser that a server serves, as docs/neo4j.md tells users to bring them there.</summary>
/// <remarks>KG_SCREENSHOT names a file for the picture.</remarks>
[TestFixture]
public sealed partial class BrowserTests
{
    private const string Connected = "You are connected as user";

    private static readonly string[] Folders = ["Events", "Evidence", "Organisations", "People", "Upkeep"];

    [Test]
    public async Task Browser_StyleAndFavouritesDropped_ShowsTheGraphWithNamesAndColours()
    {
        using var kg = new Kg();
        using var server = new LocalServer();
        server.Start();
        var credentials = new Dictionary<string, string> { ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = LocalServer.Password };
        var build = kg.Run(["build", RepositoryFolder.PathOf("seeds", "samples"), "--store", server.Options.Address.AbsoluteUri], credentials);
        Assert.That(build.ExitCode, Is.Zero, build.Error);
        var favourites = kg.PathOf("favourites.zip");
        await ZipFile.CreateFromDirectoryAsync(RepositoryFolder.PathOf("cypher", "browser", "favourites"), favourites);

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            // Chromium's own sandbox does not start as root, as which CI runs.
            Args = ["--no-sandbox"],
        });
        var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 1000 } });
        page.SetDefaultTimeout(60_000);

        await ConnectAsync(page, server);
        await DropAsync(page, RepositoryFolder.PathOf("cypher", "browser", "kg.grass"), "text/plain");
        await page.GetByText("relationship.HOLDS_POSITION").First.WaitForAsync();
        await DropAsync(page, favourites, "application/zip");

        await page.GetByTestId("navigationFavorites").ClickAsync();
        foreach (var folder in Folders)
            await Folder(page, folder).WaitForAsync();
        await Folder(page, "Events").ClickAsync();
        await page.GetByText("An event with its forums, organisers and speakers").ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        var captions = page.Locator("svg g.node text").Filter(new() { HasTextRegex = Han() });
        await captions.First.WaitForAsync();
        Assert.That(await captions.CountAsync(), Is.GreaterThan(5));
        var colours = await page.Locator("svg g.node circle.b-outline").EvaluateAllAsync<string[]>("circles => circles.map(c => c.getAttribute('fill'))");
        Assert.That(colours, Does.Contain("#F16667").And.Contain("#4C8EDA"), "events and people have the style's colours");
        if (Environment.GetEnvironmentVariable("KG_SCREENSHOT") is { Length: > 0 } picture)
            await TakePictureAsync(page, picture);
    }

    /// <summary>The whole graph, at rest, over the whole page.</summary>
    private static async Task TakePictureAsync(IPage page, string path)
    {
        await page.GetByTitle("Fullscreen", new() { Exact = true }).First.ClickAsync();
        await page.GetByTitle("Collapse the node properties display").ClickAsync();
        await page.WaitForTimeoutAsync(5_000);
        await page.GetByLabel("zoom-to-fit").ClickAsync();
        await page.WaitForTimeoutAsync(2_000);
        await page.ScreenshotAsync(new() { Path = path });
    }

    private static async Task ConnectAsync(IPage page, LocalServer server)
    {
        await page.GotoAsync($"{server.Options.Address}browser/?dbms={Uri.EscapeDataString($"bolt://{server.BoltAddress}")}");
        await page.GetByTestId("boltaddress").FillAsync(server.BoltAddress);
        await page.GetByTestId("username").FillAsync("neo4j");
        await page.GetByTestId("password").FillAsync(LocalServer.Password);
        await page.GetByTestId("connect").ClickAsync();
        await page.GetByText(Connected).WaitForAsync();
    }

    private static ILocator Folder(IPage page, string name) => page.GetByText(name, new() { Exact = true }).First;

    /// <summary>As a user who drags a file onto the page.</summary>
    private static async Task DropAsync(IPage page, string path, string type)
    {
        var transfer = await page.EvaluateHandleAsync(
            """
            ({ name, base64, type }) => {
              const transfer = new DataTransfer()
              transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }))
              return transfer
            }
            """,
            new { name = Path.GetFileName(path), base64 = Convert.ToBase64String(await File.ReadAllBytesAsync(path)), type });
        foreach (var step in new[] { "dragenter", "dragover", "drop" })
            await page.GetByText(Connected).DispatchEventAsync(step, new { dataTransfer = transfer });
    }

    [GeneratedRegex("[一-鿿]")]
    private static partial Regex Han();
}
