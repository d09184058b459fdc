using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Requests that ask for too much, that are no requests, or that nobody waits for any more.</summary>
[TestFixture]
public sealed class ServeLimitsTests
{
    /// <summary>Works without end and without a row.</summary>
    private const string Silent = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a AS x";

    /// <summary>More rows than a connection's buffers hold, then nothing.</summary>
    private const string RowsThenSilence = "UNWIND range(1, 20000) AS x RETURN x UNION ALL " + Silent;

    private static IEnumerable<TestCaseData> HostileBodies()
    {
        yield return Body("Nothing", "");
        yield return Body("Cut", "{\"statement\":");
        yield return Body("List", "[1]");
        yield return Body("Null", "null");
        yield return Body("Trailing", "{\"statement\":\"RETURN 1\"} {");
        yield return Body("StatementIsObject", "{\"statement\":{\"a\":1}}");
        yield return Body("NestedJson", $"{{\"statement\":\"RETURN 1\",\"parameters\":{{\"a\":{new string('[', 200_000)}");
        yield return Body("NestedParentheses", $"{{\"statement\":\"RETURN {new string('(', 100_000)}\"}}");
        yield return Body("NestedLists", $"{{\"statement\":\"RETURN {new string('[', 100_000)}\"}}");
        yield return Body("NestedNots", $"{{\"statement\":\"RETURN {string.Concat(Enumerable.Repeat("NOT ", 50_000))}true\"}}");
        yield return Body("ControlCharacters", "{\"statement\":\"\\u0000\\u0001\"}");
        yield return Body("NotANumber", "{\"statement\":\"RETURN $a\",\"parameters\":{\"a\":NaN}}");
        yield return new TestCaseData((object)(byte[])[.. "{\"statement\":\"RETURN '"u8, 0xFF, .. "'\"}"u8]).SetArgDisplayNames("InvalidUtf8");
    }

    [TestCaseSource(nameof(HostileBodies))]
    public async Task Body_Hostile_Is400AndTheServerGoesOn(byte[] body)
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File);
        var answer = await served.PostAsync(ServedGraph.Query, body);
        Assert.That(answer.Status, Is.EqualTo(400), answer.Text);
        Assert.That(answer.Code, Does.StartWith("Neo.ClientError."));
        Assert.That(answer.Text, Has.Length.LessThan(2000));
        Assert.That((await served.AskAsync("RETURN 1")).Rows, Is.EqualTo("[[1]]"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Body_TooLarge_Is413(bool isChunked)
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File, o => o with { MaxBody = 1000 });
        using var request = new HttpRequestMessage(HttpMethod.Post, ServedGraph.Query)
        {
            Content = new StringContent($"{{\"statement\":\"RETURN '{new string('a', 2000)}'\"}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        var answer = await served.SendAsync(request);
        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(answer.Message, Does.Contain("--max-body"));
    }

    [TestCase("FFFFFFFFFFFFFFFF")]
    [TestCase("FFFFFFFF")]
    [TestCase("no number")]
    public async Task Body_ChunkOfNoPossibleSize_IsTheClientsMistake(string size)
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, served.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {ServedGraph.Query} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{size}\r\n"));
        using var reader = new StreamReader(client.GetStream());
        Assert.That(await reader.ReadLineAsync(), Does.StartWith("HTTP/1.1 4"));
        Assert.That(served.Log.ToString(), Does.Not.Contain("KG6000"));
    }

    [Test]
    public async Task Connection_ThatSpeaksNoHttp_IsClosedAndTheServerGoesOn()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, served.Address.Port);
            await client.GetStream().WriteAsync(new byte[100]);
            using var reader = new StreamReader(client.GetStream());
            Assert.That(await reader.ReadToEndAsync(), Does.StartWith("HTTP/1.1 400"));
        }

        Assert.That((await served.AskAsync("RETURN 1")).Status, Is.EqualTo(202));
    }

    [Test]
    public async Task Rows_BeyondTheLimit_EndWithItsName()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File, o => o with { Limits = new QueryLimits(Rows: 3) });
        var answer = await served.AskAsync("UNWIND range(1, 10) AS x RETURN x");
        Assert.That(answer.Rows, Is.EqualTo("[[1],[2],[3]]"));
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.General.LimitExceeded"));
        Assert.That(answer.Message, Does.Contain("--max-rows"));
    }

    [Test]
    public async Task Time_BeyondTheServersLimit_EndsTheQuery()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File, o => o with { Limits = new QueryLimits(TimeSpan.FromMilliseconds(200)) });
        var answer = await served.AskAsync(Silent);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Transaction.TransactionTimedOut"));
        Assert.That(answer.Message, Does.Contain("--max-time"));
    }

    [Test]
    public async Task Time_ThatTheClientAllows_EndsTheQueryToo()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File);
        var answer = await served.PostAsync(ServedGraph.Query, new { statement = Silent, maxExecutionTime = 1 });
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Transaction.TransactionTimedOut"));
    }

    [Test]
    public async Task Queries_MoreThanThereArePlaces_AreTurnedAway()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File, o => o with { MaxQueries = 1, Patience = TimeSpan.FromMilliseconds(100) });
        using var endless = await StartAsync(served, RowsThenSilence);
        var answer = await served.AskAsync("RETURN 1");
        Assert.That(answer.Status, Is.EqualTo(503));
        Assert.That(answer.Code, Does.StartWith("Neo.TransientError."));
        Assert.That(answer.Headers["Retry-After"], Is.EqualTo("1"));
    }

    [Test]
    public async Task Client_ThatDoesNotWait_GivesItsPlaceBack()
    {
        await using var served = await ServedGraph.StartAsync(SampleStore.File, o => o with { MaxQueries = 1, Patience = TimeSpan.FromMinutes(1) });
        (await StartAsync(served, RowsThenSilence)).Dispose();
        Assert.That((await served.AskAsync("RETURN 1")).Rows, Is.EqualTo("[[1]]"));
    }

    [Test]
    public async Task Stop_WhileAQueryRuns_CutsItAfterItsGrace()
    {
        var served = await ServedGraph.StartAsync(SampleStore.File);
        using var endless = await StartAsync(served, RowsThenSilence);
        await served.DisposeAsync();
        Assert.That(async () => await endless.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>());
    }

    /// <summary>Returns when the first rows are there.</summary>
    private static async Task<HttpResponseMessage> StartAsync(ServedGraph served, string cypher)
    {
        using var http = new HttpRequestMessage(HttpMethod.Post, ServedGraph.Query)
        {
            Content = new StringContent($"{{\"statement\":\"{cypher}\"}}", Encoding.UTF8, "application/json"),
        };
        // A connection of its own, which disposing of the answer closes.
        var client = new HttpClient { BaseAddress = served.Address };
        return await client.SendAsync(http, HttpCompletionOption.ResponseHeadersRead);
    }

    private static TestCaseData Body(string name, string text) => new TestCaseData((object)Encoding.UTF8.GetBytes(text)).SetArgDisplayNames(name);
}
