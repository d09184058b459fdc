using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>What Neo4j 5.26 answers to the same requests was looked up at a real server; where the tests say otherwise they say why.</summary>
[TestFixture]
public sealed class QueryApiTests
{
    private ServedGraph served = null!;

    [OneTimeSetUp]
    public async Task Start() => served = await ServedGraph.StartAsync(SampleStore.File);

    [OneTimeTearDown]
    public async Task Stop() => await served.DisposeAsync();

    [Test]
    public async Task Discovery_AnyClient_LearnsVersionAndEndpoint()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        var answer = await served.SendAsync(request);
        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That((string?)answer.Json["neo4j_version"], Does.StartWith("5.26"));
        Assert.That((string?)answer.Json["query"], Is.EqualTo($"{served.Address.GetLeftPart(UriPartial.Authority)}/db/{{databaseName}}/query/v2"));
    }

    [Test]
    public async Task Query_Plain_WritesEveryKindOfValueAsNeo4jDoes()
    {
        var answer = await served.AskAsync("""
            RETURN null, true, 9007199254740993, 1.0, 1.5e300, 0.0/0.0, 1.0/0.0, 'x"二', [1, 'b', null], {a: 1, b: [2]}, date('2024-01-02'), time('10:00:00+01:00'),
              localtime('10:00'), datetime('2024-01-02T10:00:00[Europe/Paris]'), datetime('2024-01-02T10:00:00Z'), localdatetime('2024-01-02T10:00:00'), duration('P1Y2M3DT4H5.5S')
            """);
        Assert.That(answer.Status, Is.EqualTo(202));
        Assert.That(answer.ContentType, Is.EqualTo("application/json"));
        Assert.That(answer.Text, Does.Contain("""
            "values":[[null,true,9007199254740993,1.0,1.5E300,"NaN","Infinity","x\"二",[1,"b",null],{"a":1,"b":[2]},"2024-01-02","10:00:00+01:00","10:00:00","2024-01-02T10:00:00+01:00","2024-01-02T10:00:00Z","2024-01-02T10:00:00","P1Y2M3DT4H5.5S"]]
            """));
    }

    [Test]
    public async Task Query_Typed_NamesTheTypeOfEveryValue()
    {
        var answer = await served.AskAsync(
            "RETURN null, true, 1, 1.0, -1.0/0.0, 'x', [1, null], {a: 1}, date('2024-01-02'), time('10:00:00+01:00'), localtime('10:00'), "
            + "datetime('2024-01-02T10:00:00[Europe/Paris]'), datetime('2024-01-02T10:00:00Z'), localdatetime('2024-01-02T10:00:00'), duration('P1D')",
            ServedGraph.Typed);
        Assert.That(answer.ContentType, Is.EqualTo(ServedGraph.Typed));
        Assert.That(answer.Rows, Is.EqualTo(string.Concat(
            """[[{"$type":"Null","_value":null},{"$type":"Boolean","_value":true},{"$type":"Integer","_value":"1"},{"$type":"Float","_value":"1.0"},""",
            """{"$type":"Float","_value":"-Infinity"},{"$type":"String","_value":"x"},{"$type":"List","_value":[{"$type":"Integer","_value":"1"},{"$type":"Null","_value":null}]},""",
            """{"$type":"Map","_value":{"a":{"$type":"Integer","_value":"1"}}},{"$type":"Date","_value":"2024-01-02"},{"$type":"Time","_value":"10:00:00+01:00"},""",
            """{"$type":"LocalTime","_value":"10:00:00"},{"$type":"ZonedDateTime","_value":"2024-01-02T10:00:00+01:00[Europe/Paris]"},""",
            """{"$type":"OffsetDateTime","_value":"2024-01-02T10:00:00Z"},{"$type":"LocalDateTime","_value":"2024-01-02T10:00:00"},{"$type":"Duration","_value":"P1D"}]]""")));
    }

    [Test]
    public async Task Query_Path_IsNodesAndRelationshipsInTurn()
    {
        const string cypher = "MATCH path = (p:Person)-[:SPOKE_AT]->(e:Event) RETURN path ORDER BY p.id, e.id LIMIT 1";
        var plain = (await served.AskAsync(cypher)).Json["data"]!["values"]![0]![0]!;
        Assert.That(plain.Select(step => string.Join(",", ((JObject)step).Properties().Select(p => p.Name))), Is.EqualTo(new[]
        {
            "elementId,labels,properties", "elementId,startNodeElementId,endNodeElementId,type,properties", "elementId,labels,properties",
        }));
        Assert.That((string?)plain[1]!["startNodeElementId"], Is.EqualTo((string?)plain[0]!["elementId"]));
        Assert.That((string?)plain[0]!["properties"]!["id"], Does.StartWith("person:"));
        var typed = (await served.AskAsync(cypher, ServedGraph.Typed)).Json["data"]!["values"]![0]![0]!;
        Assert.That((string?)typed["$type"], Is.EqualTo("Path"));
        Assert.That(typed["_value"]!.Select(step => (string?)step["$type"]), Is.EqualTo(new[] { "Node", "Relationship", "Node" }));
        Assert.That((string?)typed["_value"]![1]!["_value"]!["_type"], Is.EqualTo("SPOKE_AT"));
        Assert.That((string?)typed["_value"]![0]!["_value"]!["_properties"]!["support"]!["$type"], Is.EqualTo("Integer"));
    }

    [TestCase("application/json", "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("", "application/json")]
    [TestCase("application/vnd.neo4j.query.v1.0", "application/vnd.neo4j.query.v1.0")]
    [TestCase("text/html, application/json;q=0.8, application/vnd.neo4j.query;q=0.9", "application/vnd.neo4j.query")]
    public async Task Accept_OfSeveral_GetsTheOneLikedBest(string accept, string expected) =>
        Assert.That((await served.AskAsync("RETURN 1", accept)).ContentType, Is.EqualTo(expected));

    [TestCase("application/xml")]
    [TestCase("application/vnd.neo4j.query+jsonl")]
    public async Task Accept_OfNothingThatIsWritten_Is406(string accept) =>
        Assert.That((await served.AskAsync("RETURN 1", accept)).Status, Is.EqualTo(406));

    [TestCase("GET", "/db/neo4j/query/v2", 405)]
    [TestCase("PUT", "/db/neo4j/query/v2", 405)]
    [TestCase("POST", "/", 405)]
    [TestCase("GET", "/db/neo4j/query/v2/tx/1", 405)]
    [TestCase("GET", "/browser/", 404)]
    [TestCase("POST", "/db/neo4j/query/v3", 404)]
    [TestCase("POST", "/db/neo4j/tx/commit", 404)]
    [TestCase("OPTIONS", "/db/neo4j/query/v2", 200)]
    public async Task Request_OfMethodAndPath_IsAnsweredWithStatus(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await served.SendAsync(request);
        Assert.That(answer.Status, Is.EqualTo(status));
        if (status != 404)
            Assert.That(answer.Headers["Allow"], Does.Contain("OPTIONS"));
        if (status != 200)
            Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Request.Invalid"));
    }

    [TestCase("""{"statement":"RETURN 1 +"}""", "Neo.ClientError.Statement.SyntaxError", "line 1, column 11")]
    [TestCase("""{"statement":"RETURN x"}""", "Neo.ClientError.Statement.SyntaxError", "x")]
    [TestCase("""{"statement":"RETURN $x"}""", "Neo.ClientError.Statement.ParameterMissing", "$x")]
    [TestCase("""{"statement":"UNWIND [0] AS n RETURN 1 / n"}""", "Neo.ClientError.Statement.ArithmeticError", "zero")]
    [TestCase("""{"statement":"CALL no.such()"}""", "Neo.ClientError.Procedure.ProcedureNotFound", "no.such")]
    [TestCase("""{"statement":"CREATE (n) RETURN n"}""", "Neo.ClientError.Statement.AccessMode", "build again")]
    [TestCase("""{"statement":"MATCH (n) DETACH DELETE n","accessMode":"WRITE"}""", "Neo.ClientError.Statement.AccessMode", "build again")]
    [TestCase("""{"statement":"RETURN 1","impersonatedUser":"bob"}""", "Neo.ClientError.Statement.ArgumentError", "impersonatedUser")]
    [TestCase("""{"statement":"RETURN 1","bookmarks":["FB:x"]}""", "Neo.ClientError.Transaction.InvalidBookmark", "FB:x")]
    [TestCase("""{"statement":""}""", "Neo.ClientError.Request.Invalid", "statement")]
    [TestCase("""{}""", "Neo.ClientError.Request.Invalid", "statement")]
    [TestCase("""{"statement":"RETURN 1","acessMode":"READ"}""", "Neo.ClientError.Request.Invalid", "acessMode")]
    [TestCase("""{"statement":"RETURN 1","accessMode":"NONE"}""", "Neo.ClientError.Request.Invalid", "READ nor WRITE")]
    [TestCase("""{"statement":"RETURN 1","maxExecutionTime":0}""", "Neo.ClientError.Request.Invalid", "maxExecutionTime")]
    [TestCase("""{"statement":"RETURN $a","parameters":{"a":12345678901234567890}}""", "Neo.ClientError.Request.Invalid", "$a")]
    [TestCase("""{"statement":"RETURN 1","parameters":[1]}""", "Neo.ClientError.Request.Invalid", "parameters")]
    public async Task Statement_ThatCannotRun_Is400WithCodeAndReason(string body, string code, string reason)
    {
        var answer = await served.PostAsync(ServedGraph.Query, body);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Message, Does.Contain(reason));
    }

    [Test]
    public async Task Statement_FailsAfterRows_KeepsThemAndSaysWhy()
    {
        var answer = await served.AskAsync("UNWIND [1, 0] AS n RETURN 1 / n AS x");
        Assert.That(answer.Status, Is.EqualTo(202));
        Assert.That(answer.Rows, Is.EqualTo("[[1]]"));
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Statement.ArithmeticError"));
        Assert.That(answer.Json.ContainsKey("bookmarks"), Is.False, "what is not whole has no bookmark");
    }

    [Test]
    public async Task Database_ThatThereIsNot_Is404()
    {
        var answer = await served.PostAsync("/db/nope/query/v2", new { statement = "RETURN 1" });
        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.Code, Is.EqualTo("Neo.ClientError.Database.DatabaseNotFound"));
    }

    [Test]
    public async Task Body_WithoutJsonsType_Is415() =>
        Assert.That((await served.PostAsync(ServedGraph.Query, new { statement = "RETURN 1" }, contentType: "text/plain")).Status, Is.EqualTo(415));

    [Test]
    public async Task Parameters_Plain_ArriveAsTheyAre()
    {
        var answer = await served.PostAsync(
            ServedGraph.Query,
            """{"statement":"RETURN $p.text, $p.list, valueType($p.list[1]), valueType($n)","parameters":{"n":1,"p":{"text":"}) DETACH DELETE \"`'\n𠮷","list":[1,1.0,null,false]}}}""");
        Assert.That(answer.Rows, Is.EqualTo("""[["}) DETACH DELETE \"`'\n𠮷",[1,1.0,null,false],"FLOAT NOT NULL","INTEGER NOT NULL"]]"""));
    }

    [Test]
    public async Task Parameters_Typed_ComeBackAsTheyWent()
    {
        const string values = """
            {"$type":"Integer","_value":"-9223372036854775808"},{"$type":"Float","_value":"NaN"},{"$type":"String","_value":"二"},{"$type":"Boolean","_value":true},{"$type":"Null","_value":null},{"$type":"List","_value":[{"$type":"Float","_value":"1.5"}]},{"$type":"Map","_value":{"k":{"$type":"Date","_value":"2024-01-01"}}},{"$type":"Duration","_value":"P1D"},{"$type":"ZonedDateTime","_value":"2024-01-02T10:00:00+01:00[Europe/Paris]"},{"$type":"LocalTime","_value":"10:00:00"}
            """;
        var parameters = string.Join(",", JArray.Parse($"[{values}]").Select((v, i) => $"\"p{i}\":{v.ToString(Newtonsoft.Json.Formatting.None)}"));
        var answer = await served.PostAsync(
            ServedGraph.Query, $"{{\"statement\":\"RETURN $p0,$p1,$p2,$p3,$p4,$p5,$p6,$p7,$p8,$p9\",\"parameters\":{{{parameters}}}}}", ServedGraph.Typed, ServedGraph.Typed);
        Assert.That(answer.Rows, Is.EqualTo($"[[{values}]]"));
    }

    [TestCase("""{"$type":"Integer","_value":"x"}""")]
    [TestCase("""{"$type":"Integer","_value":1}""")]
    [TestCase("1")]
    [TestCase("""{"$type":"Point","_value":"SRID=7203;POINT (1.0 2.0)"}""")]
    [TestCase("""{"$type":"Date","_value":"yesterday"}""")]
    public async Task Parameter_Typed_ThatIsNotOfItsType_IsNamed(string value)
    {
        var answer = await served.PostAsync(ServedGraph.Query, $"{{\"statement\":\"RETURN $when\",\"parameters\":{{\"when\":{value}}}}}", contentType: ServedGraph.Typed);
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Message, Does.Contain("$when"));
    }

    [Test]
    public async Task Counters_AskedFor_AreAllZero()
    {
        var answer = await served.PostAsync(ServedGraph.Query, new { statement = "RETURN 1", includeCounters = true });
        Assert.That(answer.Json["counters"]!.Count(), Is.EqualTo(14));
        Assert.That((bool)answer.Json["counters"]!["containsUpdates"]!, Is.False);
    }

    [Test]
    public async Task Notifications_OfAMistypedLabel_SuggestTheNearest()
    {
        var answer = await served.AskAsync("MATCH (n:Persn) RETURN n");
        Assert.That((string?)answer.Json["notifications"]![0]!["description"], Does.Contain("Persn").And.Contain("Person"));
    }

    [Test]
    public async Task Explain_AQuery_GivesAPlanAndNoRows()
    {
        var answer = await served.AskAsync("EXPLAIN MATCH (p:Person)-[:SPOKE_AT]->(e) RETURN p.name, e.name");
        Assert.That(answer.Rows, Is.EqualTo("[]"));
        Assert.That((string?)answer.Json["queryPlan"]!["operatorType"], Does.EndWith("@kg"));
        Assert.That(answer.Json["queryPlan"]!.SelectTokens("$..children[*].operatorType").Count(), Is.GreaterThan(1));
    }

    [Test]
    public async Task Profile_AQuery_GivesRowsAndWhatTheyTook()
    {
        var answer = await served.AskAsync("PROFILE MATCH (p:Person) RETURN p.name", ServedGraph.Typed);
        var rows = answer.Json["data"]!["values"]!.Count();
        Assert.That(rows, Is.GreaterThan(3));
        var arguments = answer.Json["profiledQueryPlan"]!["arguments"]!;
        Assert.That((string?)arguments["Rows"]!["_value"], Is.EqualTo($"{rows}"));
        Assert.That((string?)arguments["string-representation"]!["_value"], Does.Contain("NodeByLabelScan"));
    }

    [TestCase("CALL dbms.components() YIELD name, versions, edition UNWIND versions AS version RETURN name, version, edition", """[["Neo4j Kernel","5.26.0","community"]]""")]
    [TestCase("CALL dbms.components()", """[["Neo4j Kernel",["5.26.0"],"community"]]""")]
    [TestCase("SHOW DATABASES YIELD name, access AS how WHERE name = 'neo4j'", """[["neo4j","read-only"]]""")]
    [TestCase("show default database yield name return name", """[["neo4j"]]""")]
    [TestCase("SHOW CONSTRAINTS", "[]")]
    [TestCase("SHOW INDEXES YIELD name, type;", """[["kg_names","FULLTEXT"]]""")]
    [TestCase("CALL db.ping()", "[[true]]")]
    public async Task Statement_AboutTheServer_IsAnswered(string cypher, string rows)
    {
        var answer = await served.AskAsync(cypher);
        Assert.That(answer.Status, Is.EqualTo(202), answer.Text);
        Assert.That(answer.Rows, Is.EqualTo(rows));
        Assert.That(answer.Json.ContainsKey("notifications"), Is.False);
    }

    [Test]
    public async Task Log_OfARequest_SaysWhatBecameOfItAndNotWhatWasAsked()
    {
        await served.AskAsync("RETURN 'a secret'");
        await served.AskAsync("RETURN 1 +");
        Assert.That(served.Log.ToString(), Does.Contain("POST /db/neo4j/query/v2 202 1 rows").And.Contain("400 0 rows").And.Contain("SyntaxError").And.Not.Contain("secret"));
    }
}
