namespace KnowledgeGraph.Cli.Tests.Serving;

[TestFixture]
public sealed class TransactionTests
{
    private const string Begin = ServedGraph.Query + "/tx";

    private readonly ManualTime time = new();
    private ServedGraph served = null!;

    [OneTimeSetUp]
    public async Task Start() => served = await ServedGraph.StartAsync(SampleStore.File, time: time);

    [OneTimeTearDown]
    public async Task Stop() => await served.DisposeAsync();

    [Test]
    public async Task Transaction_BegunUsedAndCommitted_IsGoneAfterwards()
    {
        var begun = await served.PostAsync(Begin, new { statement = "RETURN 1 AS x" });
        Assert.That(begun.Status, Is.EqualTo(202));
        Assert.That(begun.Rows, Is.EqualTo("[[1]]"));
        Assert.That((string?)begun.Json["transaction"]!["expires"], Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"));
        Assert.That(begun.Json.ContainsKey("bookmarks"), Is.False);
        var path = $"{Begin}/{begun.Json["transaction"]!["id"]}";
        Assert.That((await served.PostAsync(path, new { statement = "RETURN 2" })).Rows, Is.EqualTo("[[2]]"));
        var committed = await served.PostAsync(path + "/commit", new { statement = "RETURN 3" });
        Assert.That(committed.Rows, Is.EqualTo("[[3]]"));
        Assert.That(committed.Json.ContainsKey("bookmarks") && !committed.Json.ContainsKey("transaction"));
        Assert.That((await served.PostAsync(path + "/commit", null)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Transaction_RolledBack_IsGone()
    {
        var path = await BeginAsync();
        using (var request = new HttpRequestMessage(HttpMethod.Delete, path))
            Assert.That((await served.SendAsync(request)).Status, Is.EqualTo(200));
        using (var request = new HttpRequestMessage(HttpMethod.Delete, path))
            Assert.That((await served.SendAsync(request)).Status, Is.EqualTo(404));
    }

    [TestCase("RETURN 1 +", 400)]
    [TestCase("UNWIND [1, 0] AS n RETURN 1 / n", 202)]
    public async Task Transaction_StatementFails_IsGone(string cypher, int status)
    {
        var path = await BeginAsync();
        var answer = await served.PostAsync(path, new { statement = cypher });
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Json.ContainsKey("errors") && !answer.Json.ContainsKey("transaction"));
        Assert.That((await served.PostAsync(path, new { statement = "RETURN 1" })).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Transaction_LeftAlone_ExpiresUnlessKeptOpen()
    {
        var path = await BeginAsync();
        time.Advance(TimeSpan.FromSeconds(50));
        Assert.That((await served.PostAsync(path, null)).Status, Is.EqualTo(202), "an empty request keeps it open");
        time.Advance(TimeSpan.FromSeconds(50));
        Assert.That((await served.PostAsync(path, new { })).Status, Is.EqualTo(202));
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.That((await served.PostAsync(path, null)).Status, Is.EqualTo(404));
    }

    private async Task<string> BeginAsync() => $"{Begin}/{(await served.PostAsync(Begin, null)).Json["transaction"]!["id"]}";

    /// <summary>A calendar that only tests move on; elapsed time is the real one's.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
