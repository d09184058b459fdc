using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Cli.Tests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary><c>kg serve --query-api</c> gives the same answers as the server does.</summary>
[TestFixture]
public sealed class ServedStoreTests : IDisposable
{
    private const string Query = "/db/neo4j/query/v2";
    private const string Plain = "application/json";
    private const string Typed = "application/vnd.neo4j.query";

    private const string Values = """
        RETURN null AS a, true AS b, -9223372036854775808 AS c, 1.0 AS d, 1.5e300 AS e, 1e-7 AS f, -0.0 AS g, 0.0 / 0.0 AS h, -1.0 / 0.0 AS i, '"\\𠮷\n' AS j, [1, [null], {}] AS k,
          {a: {b: []}} AS l, date('2024-11-20') AS m, time('10:00:00.5+08:00') AS n, localtime('10:00') AS o, datetime('2024-01-02T10:00:00[Asia/Shanghai]') AS p,
          datetime('2024-01-02T10:00:00Z') AS q, localdatetime('2024-01-02T10:00:00') AS r, duration('P1Y2M-3DT4H5.5S') AS s
        """;

    private Kg kg = null!;
    private Process server = null!;
    private Uri served = null!;

    [OneTimeSetUp]
    public void Serve()
    {
        kg = new Kg();
        kg.Write("news/a.txt", "2024年海州数字大会\n\n9月12日，2024年海州数字大会在海州国际会议中心开幕。海州大学校长赵知远出席开幕式并致辞。\n");
        Assert.That(kg.Run("build", "news").ExitCode, Is.Zero);
        server = kg.Start(["serve", "--query-api", "--listen", "0"]);
        served = new Uri(server.StandardError.ReadLine()!.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(','));
    }

    public void Dispose()
    {
        server.Kill();
        server.WaitForExit();
        server.Dispose();
        kg.Dispose();
    }

    private static IEnumerable<TestCaseData> Requests()
    {
        yield return Statement("Values", Values);
        yield return Statement("ValuesTyped", Values, Typed);
        yield return Statement("OneVersion", "RETURN 1 AS x", Typed + ".v1.0");
        yield return Statement("NoRows", "UNWIND [] AS x RETURN x");
        yield return Statement("SyntaxError", "RETURN 1 +");
        yield return Statement("UnknownVariable", "RETURN x");
        yield return Statement("UnknownFunction", "RETURN nothing()");
        yield return Statement("MissingParameter", "RETURN $x");
        yield return Statement("UnknownProcedure", "CALL no.such()");
        yield return Statement("FailsAfterARow", "UNWIND [1, 0] AS n RETURN 1 / n AS x");
        yield return Statement("FailsOnAType", "UNWIND [1] AS n RETURN toUpper(n) AS x");
        yield return Request("Write", """{"statement":"CREATE (n) RETURN n","accessMode":"READ"}""");
        yield return Request("Counters", """{"statement":"RETURN 1 AS x","includeCounters":true,"accessMode":"read"}""");
        yield return Request("Parameters", """{"statement":"RETURN $a AS a, valueType($b) AS b","parameters":{"a":[1,1.0,null,{"k":"v"}],"b":1.0}}""");
        yield return Request(
            "ParametersTyped", """{"statement":"RETURN $a AS a, $b AS b","parameters":{"a":{"$type":"Date","_value":"2024-01-01"},"b":{"$type":"Float","_value":"NaN"}}}""", Typed, Typed);
        yield return Request("ParameterWithoutType", """{"statement":"RETURN $a","parameters":{"a":1}}""", Plain, Typed);
        yield return Request("ParameterOfOtherType", """{"statement":"RETURN $a","parameters":{"a":{"$type":"Integer","_value":"x"}}}""", Plain, Typed);
        yield return Request("EmptyStatement", """{"statement":""}""");
        yield return Request("NoStatement", "{}");
        yield return Request("UnknownMember", """{"statement":"RETURN 1","nothing":1}""");
        yield return Request("List", "[1]");
        yield return Request("Cut", """{"statement":""");
        yield return Request("UnknownAccessMode", """{"statement":"RETURN 1","accessMode":"X"}""");
        yield return Request("UnknownBookmark", """{"statement":"RETURN 1","bookmarks":["FB:xx"]}""");
        yield return Request("TextBody", """{"statement":"RETURN 1"}""", Plain, "text/plain");
        yield return Request("AcceptXml", """{"statement":"RETURN 1"}""", "application/xml");
        yield return Request("AcceptLines", """{"statement":"RETURN 1"}""", "application/jsonl");
        yield return Request("AcceptAnything", """{"statement":"RETURN 1 AS x"}""", "*/*");
        yield return Request("AcceptTypedRather", """{"statement":"RETURN 1 AS x"}""", "application/json;q=0.5, application/vnd.neo4j.query");
        yield return Request("UnknownDatabase", """{"statement":"RETURN 1"}""", path: "/db/nothing/query/v2");
        yield return Request("UnknownPath", """{"statement":"RETURN 1"}""", path: "/db/neo4j/query/v3");
        yield return Request("UnknownTransaction", """{"statement":"RETURN 1"}""", path: Query + "/tx/none");
        yield return Request("Get", null, method: "GET");
        yield return Request("GetTransaction", null, method: "GET", path: Query + "/tx/none");
        yield return Request("DeleteUnknownTransaction", null, method: "DELETE", path: Query + "/tx/none");
    }

    [TestCaseSource(nameof(Requests))]
    public async Task Request_OfEitherServer_IsAnsweredAlike(Sent sent)
    {
        var (expected, actual) = (await SendAsync(TestServer.Options.Address, sent), await SendAsync(served, sent));
        Assert.That(actual.Status, Is.EqualTo(expected.Status), actual.Text);
        Assert.That(actual.Type, Is.EqualTo(expected.Type));
        Assert.That(actual.Members, Is.EqualTo(expected.Members), actual.Text);
        Assert.That(actual.Code, Is.EqualTo(expected.Code), actual.Text);
        Assert.That(actual.Data, Is.EqualTo(expected.Data));
        Assert.That(actual.Counters, Is.EqualTo(expected.Counters));
    }

    [Test]
    public async Task Transaction_OfEitherServer_GoesItsWayAlike()
    {
        var ways = new List<List<string>>();
        foreach (var address in new[] { TestServer.Options.Address, served })
        {
            var way = new List<string>();
            var id = "";
            foreach (var (method, path, body) in new[]
            {
                ("POST", "/tx", """{"statement":"RETURN 1 AS x"}"""), ("POST", "/tx/{0}", """{"statement":"RETURN 2 AS x"}"""), ("POST", "/tx/{0}", null),
                ("POST", "/tx/{0}/commit", """{"statement":"RETURN 3 AS x"}"""), ("POST", "/tx/{0}/commit", null),
                ("POST", "/tx", null), ("POST", "/tx/{0}", """{"statement":"RETURN"}"""), ("POST", "/tx/{0}", null),
                ("POST", "/tx", null), ("DELETE", "/tx/{0}", null), ("DELETE", "/tx/{0}", null),
            })
            {
                var sent = new Sent("", method, Query + path.Replace("{0}", id, StringComparison.Ordinal), body, Plain, Plain);
                var answer = await SendAsync(address, sent);
                id = answer.Transaction ?? id;
                way.Add($"{method} {path}: {answer.Status} {answer.Members} {answer.Data} {answer.Code}");
            }

            ways.Add(way);
        }

        Assert.That(ways[1], Is.EqualTo(ways[0]));
    }

    [TestCase(Plain)]
    [TestCase(Typed)]
    public async Task Elements_OfEitherServer_HaveTheSameMembers(string accept)
    {
        await Database.ResetAsync();
        await Database.RunAsync("CREATE (:Entity:Person {id: 'person:x', name: 'x'})-[:SPOKE_AT {id: 'y'}]->(:Entity:Event {id: 'event:z', name: 'z'})");
        var sent = (Sent)Statement("Path", "MATCH path = (:Person)-[:SPOKE_AT]->(:Event) RETURN path LIMIT 1", accept).Arguments[0]!;
        var (expected, actual) = (await SendAsync(TestServer.Options.Address, sent), await SendAsync(served, sent));
        Assert.That(Shape(JToken.Parse(actual.Data)), Is.EqualTo(Shape(JToken.Parse(expected.Data))));
    }

    private static TestCaseData Statement(string name, string cypher, string accept = Plain) =>
        Request(name, new JObject { ["statement"] = cypher, ["accessMode"] = "READ" }.ToString(Formatting.None), accept);

    private static TestCaseData Request(string name, string? body, string accept = Plain, string type = Plain, string path = Query, string method = "POST") =>
        new TestCaseData(new Sent(name, method, path, body, accept, type)).SetArgDisplayNames(name);

    private static async Task<Received> SendAsync(Uri address, Sent sent)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), new Uri(address, sent.Path));
        if (sent.Body is not null)
        {
            request.Content = new StringContent(sent.Body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(sent.Type);
        }
        else if (sent.Method == "POST")
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(sent.Type);
        }

        request.Headers.TryAddWithoutValidation("Accept", sent.Accept);
        if (TestServer.Options.Credentials is Neo4jCredentials.Basic basic)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.UserName}:{basic.Password}")));
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? [] : JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        return new Received(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", string.Join(",", json.Properties().Select(p => p.Name)),
            (string?)json["errors"]?[0]?["code"], json["data"]?.ToString(Formatting.None) ?? "", json["counters"]?.ToString(Formatting.None) ?? "",
            (string?)json["transaction"]?["id"], text);
    }

    /// <summary>Names and kinds, without values; properties differ from store to store.</summary>
    private static string Shape(JToken token) => token switch
    {
        JObject map => $"{{{string.Join(",", map.Properties().Select(p => p.Name.Contains("properties", StringComparison.Ordinal) ? p.Name : $"{p.Name}:{Shape(p.Value)}"))}}}",
        JArray list => $"[{string.Join(",", list.Select(Shape).Distinct())}]",
        _ => token.Type.ToString(),
    };

    public sealed record Sent(string Name, string Method, string Path, string? Body, string Accept, string Type)
    {
        public override string ToString() => Name;
    }

    private sealed record Received(int Status, string Type, string Members, string? Code, string Data, string Counters, string? Transaction, string Text);
}
