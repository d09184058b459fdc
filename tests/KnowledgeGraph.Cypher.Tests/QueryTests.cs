namespace KnowledgeGraph.Cypher.Tests;

/// <summary>What Neo4j 5 adds to openCypher, which the compatibility kit does not know.</summary>
public sealed class QueryTests
{
    [TestCase("MATCH (p:Person) WHERE EXISTS { (p)-[:SPOKE_AT]->(:Forum) } RETURN p.name ORDER BY p.name", "'孙丽'", "'钱明'")]
    [TestCase("MATCH (p:Person) RETURN p.name AS name, COUNT { (p)-[:SPOKE_AT]->() } AS talks ORDER BY talks DESC, name", "'钱明' | 2", "'孙丽' | 1", "'贺远舟' | 1")]
    [TestCase("MATCH (p:Person {name: '钱明'}) RETURN COLLECT { MATCH (p)-[:SPOKE_AT]->(e) RETURN e.name ORDER BY e.name } AS names", "['中原互联网大会', '互联网投资人论坛']")]
    [TestCase("MATCH (p:Person) CALL (p) { MATCH (p)-[:SPOKE_AT]->(e) RETURN count(e) AS talks } RETURN p.name, talks ORDER BY p.name", "'孙丽' | 1", "'贺远舟' | 1", "'钱明' | 2")]
    [TestCase("MATCH (p:Person) CALL { WITH p MATCH (p)-[:SPOKE_AT]->(e) RETURN e.name AS e ORDER BY e LIMIT 1 } RETURN p.name, e ORDER BY p.name", "'孙丽' | '互联网投资人论坛'", "'贺远舟' | '中原互联网大会'", "'钱明' | '中原互联网大会'")]
    [TestCase("MATCH (n:Event|Forum) RETURN count(n) AS n", "3")]
    [TestCase("MATCH (n:Entity&!Person) RETURN count(n) AS n", "4")]
    [TestCase("MATCH (n:%) RETURN count(n) AS n", "7")]
    [TestCase("MATCH (p:Person)-[r:!SPOKE_AT]->(o) RETURN type(r), count(*) AS n", "'HOLDS_POSITION' | 2")]
    [TestCase("MATCH (p:Person WHERE p.name STARTS WITH '贺')-[r:SPOKE_AT WHERE r.role = '致辞']->(e) RETURN e.name", "'中原互联网大会'")]
    public void Rows_OfSubqueriesAndLabelExpressions_AreNeo4js(string query, params string[] expected) => Assert.That(SampleGraph.Rows(query), Is.EqualTo(expected));

    [TestCase("MATCH p = shortestPath((a:Person {name: '贺远舟'})-[*]-(b:Person {name: '孙丽'})) RETURN [n IN nodes(p) | n.name] AS names", "['贺远舟', '工业和信息化部', '钱明', '互联网投资人论坛', '孙丽']")]
    [TestCase("MATCH p = allShortestPaths((a:Person {name: '贺远舟'})-[*]-(b:Person {name: '钱明'})) RETURN nodes(p)[1].name AS through ORDER BY through", "'中原互联网大会'", "'工业和信息化部'")]
    [TestCase("MATCH p = shortestPath((a:Person {name: '贺远舟'})-[*]-(b:Person {name: '孙丽'})) WHERE none(r IN relationships(p) WHERE type(r) = 'HOLDS_POSITION') RETURN nodes(p)[1].name AS through", "'中原互联网大会'")]
    [TestCase("MATCH p = ANY SHORTEST (a:Person {name: '贺远舟'})-[:SPOKE_AT]-+(b:Person {name: '孙丽'}) RETURN length(p) AS n", "4")]
    public void Rows_OfShortestPaths_AreTheShortest(string query, params string[] expected) => Assert.That(SampleGraph.Rows(query), Is.EqualTo(expected));

    [TestCase("MATCH (a:Person {name: '贺远舟'}) ((x)-[:SPOKE_AT]->(e)<-[:SPOKE_AT]-(y)){1,3} (b) RETURN [n IN x | n.name] AS x, [n IN e | n.name] AS e, b.name AS b ORDER BY b",
        "['贺远舟', '钱明'] | ['中原互联网大会', '互联网投资人论坛'] | '孙丽'", "['贺远舟'] | ['中原互联网大会'] | '钱明'")]
    [TestCase("MATCH (a:Person {name: '孙丽'})-[:SPOKE_AT]->{1,2}(b) RETURN b.name AS b", "'互联网投资人论坛'")]
    [TestCase("MATCH (f:Forum) (()-[:PART_OF]->(:Event))* (e) RETURN e.name AS e ORDER BY e", "'云泽峰会'", "'互联网投资人论坛'")]
    [TestCase("MATCH p = ((a:Person)-[:SPOKE_AT]->(f)-[:PART_OF]->(e)){1} RETURN length(p) AS n, count(*) AS paths", "2 | 2")]
    [TestCase("MATCH (x) ((a)-[:SPOKE_AT]->(b) WHERE a.name <> '钱明'){1,2} (y:Forum) RETURN x.name, y.name", "'孙丽' | '互联网投资人论坛'")]
    public void Rows_OfQuantifiedPaths_GroupTheirVariables(string query, params string[] expected) => Assert.That(SampleGraph.Rows(query), Is.EqualTo(expected));

    [TestCase("RETURN 1 IS :: INTEGER AS a, 1 IS :: STRING AS b, null IS :: INTEGER AS c, null IS :: INTEGER NOT NULL AS d", "true | false | true | false")]
    [TestCase("RETURN [1, 2] IS :: LIST<INTEGER> AS a, [1, 'x'] IS :: LIST<INTEGER> AS b, 1.5 IS :: INTEGER | FLOAT AS c", "true | false | true")]
    [TestCase("RETURN valueType(1) AS a, valueType([1, 'x']) AS b, valueType(null) AS c", "'INTEGER NOT NULL' | 'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL' | 'NULL'")]
    [TestCase("MATCH (n:Person {name: '孙丽'}) RETURN n {.name, kind: 'x', .missing} AS map", "{name: '孙丽', kind: 'x', missing: null}")]
    [TestCase("RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS squares, reduce(s = 0, x IN [1, 2, 3] | s + x) AS sum", "[1, 9, 25] | 6")]
    [TestCase("RETURN '张𠮷' =~ '张.' AS a, '𠮷𠮷' =~ '𠮷{2}' AS b, '𠮷' =~ '[^𠮷]' AS c, '𠮷' =~ '[一-龥𠮷]' AS d, '𠮷' =~ '..' AS e", "true | true | false | true | false")]
    [TestCase("MATCH (n {name: '钱明'}) RETURN [x IN [1, 2] WHERE n:Person|Event | x] AS a, [x IN [1] WHERE n:Person | [y IN [2] WHERE n:Event|Person|Forum | y]] AS b", "[1, 2] | [[2]]")]
    [TestCase("RETURN split('a𠮷b', '') AS s, replace('a𠮷', '', '-') AS r", "['a', '𠮷', 'b'] | '-a-𠮷-'")]
    [TestCase("RETURN '中国' || '互联网' AS joined, left('互联网', 2) AS l, split('a,b', ',') AS s, replace('aba', 'a', 'c') AS r", "'中国互联网' | '互联' | ['a', 'b'] | 'cbc'")]
    [TestCase("RETURN toIntegerOrNull([]) AS a, toFloatList(['1.5', 'x']) AS b, nullIf(1, 1) AS c, isEmpty('') AS d", "null | [1.5, null] | null | true")]
    [TestCase("RETURN round(2.5) AS a, round(-1.5) AS b, round(1.249, 1) AS c, round(1.25, 1, 'HALF_EVEN') AS d", "3.0 | -1.0 | 1.2 | 1.2")]
    public void Rows_OfNewerExpressions_AreNeo4js(string query, params string[] expected) => Assert.That(SampleGraph.Rows(query), Is.EqualTo(expected));

    [TestCase("CALL db.labels() YIELD label RETURN label ORDER BY label", "'Entity'", "'Event'", "'Forum'", "'Organisation'", "'Person'")]
    [TestCase("CALL db.relationshipTypes()", "'HOLDS_POSITION'", "'SPOKE_AT'", "'PART_OF'")]
    [TestCase("CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes) AS n, [x IN nodes WHERE x.name = 'Person' | labels(x)] AS labels", "5 | [['Person']]")]
    [TestCase("CALL db.index.fulltext.queryNodes('kg_names', '互联网大会') YIELD node, score WHERE score > 1 RETURN node.name", "'中原互联网大会'")]
    public void Call_OfProcedures_ReadsTheGraph(string query, params string[] expected) => Assert.That(SampleGraph.Rows(query), Is.EqualTo(expected));

    [Test]
    public void Rows_OfJoinOnProperty_ArePlannedAsHashJoin()
    {
        const string query = "MATCH (a:Person), (b:Person) WHERE a.id = b.id + '' RETURN a.name AS name ORDER BY name";
        Assert.That(SampleGraph.Explain(query), Does.Contain("ValueHashJoin"));
        Assert.That(SampleGraph.Rows(query), Has.Length.EqualTo(3));
    }
}
