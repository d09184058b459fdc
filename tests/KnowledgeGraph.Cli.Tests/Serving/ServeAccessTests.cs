using System.Text;
using KnowledgeGraph.Cli.Serving;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>Who may ask.</summary>
[TestFixture]
public sealed class ServeAccessTests
{
    private const string Secret = "0123456789abcdef";

    private ServedGraph guarded = null!;

    [OneTimeSetUp]
    public async Task Start() => guarded = await ServedGraph.StartAsync(SampleStore.File, o => o with { Token = new AccessToken(Secret) });

    [OneTimeTearDown]
    public async Task Stop() => await guarded.DisposeAsync();

    private static IEnumerable<TestCaseData> Credentials()
    {
        yield return Case("Bearer", $"Bearer {Secret}", 202);
        yield return Case("BasicAnyUser", Basic($"neo4j:{Secret}"), 202);
        yield return Case("BasicNoUser", Basic($":{Secret}"), 202);
        yield return Case("SchemeInLowerCase", $"bearer {Secret}", 202);
        yield return Case("None", null, 401);
        yield return Case("Empty", "", 401);
        yield return Case("WrongBearer", $"Bearer {Secret}0", 401);
        yield return Case("BeginningOfIt", $"Bearer {Secret[..8]}", 401);
        yield return Case("WrongPassword", Basic("neo4j:password"), 401);
        yield return Case("NoPassword", Basic("neo4j"), 401);
        yield return Case("NotBase64", "Basic ???", 401);
        yield return Case("OtherScheme", $"Digest {Secret}", 401);

        static TestCaseData Case(string name, string? authorization, int status) => new TestCaseData(authorization, status).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Credentials))]
    public async Task Request_WithCredentials_IsAnsweredOrNot(string? authorization, int status)
    {
        var answer = await guarded.PostAsync(ServedGraph.Query, new { statement = "RETURN 1" }, authorization: authorization);
        Assert.That(answer.Status, Is.EqualTo(status));
        if (status != 401)
            return;
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Security.Unauthorized"));
        Assert.That(answer.Headers["WWW-Authenticate"], Does.Contain("Basic").And.Contain("Bearer"));
        Assert.That(guarded.Log.ToString(), Does.Not.Contain(Secret));
    }

    [Test]
    public async Task Discovery_WithoutCredentials_IsAnsweredAsNeo4jDoes() =>
        Assert.That((await guarded.Http.GetAsync(new Uri("/", UriKind.Relative))).IsSuccessStatusCode);

    [TestCase("evil.example", 403)]
    [TestCase("192.168.1.7:7474", 403)]
    [TestCase("localhost:1234", 202)]
    [TestCase("LocalHost:7474", 202)]
    [TestCase("127.0.0.1", 202)]
    [TestCase("[::1]:7474", 202)]
    public async Task Host_WithoutAToken_MustBeLoopback(string host, int status)
    {
        await using var open = await ServedGraph.StartAsync(SampleStore.File);
        using var request = new HttpRequestMessage(HttpMethod.Post, ServedGraph.Query)
        {
            Content = new StringContent("""{"statement":"RETURN 1"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = host;
        Assert.That((await open.SendAsync(request)).Status, Is.EqualTo(status));
    }

    [TestCase("7474", "127.0.0.1:7474")]
    [TestCase("localhost:0", "127.0.0.1:0")]
    [TestCase("0.0.0.0:80", "0.0.0.0:80")]
    [TestCase("*:80", "[::]:80")]
    [TestCase("[::1]:7474", "[::1]:7474")]
    public void Listen_Address_IsUnderstood(string text, string expected) =>
        Assert.That(ListenAddress.Parse(text).ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("localhost")]
    [TestCase("localhost:70000")]
    [TestCase("::1:7474")]
    [TestCase("[127.0.0.1]:7474")]
    [TestCase("example.org:7474")]
    public void Listen_NoAddress_IsRefused(string text) =>
        Assert.That(() => ListenAddress.Parse(text), Throws.InstanceOf<Core.Errors.KgException>().With.Message.Contains("--listen"));

    private static string Basic(string pair) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}";
}
