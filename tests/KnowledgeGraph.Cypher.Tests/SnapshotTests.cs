using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

public sealed class SnapshotTests
{
    private static readonly CypherValue[] Values =
    [
        CypherValue.From(0), CypherValue.From(-1), CypherValue.From(long.MaxValue), CypherValue.From(long.MinValue), CypherValue.From(1.5), CypherValue.From(double.NaN),
        CypherValue.True, CypherValue.False, CypherValue.From(""), CypherValue.From("𠮷田"), CypherValue.From([]), CypherValue.From([CypherValue.From(7)]),
        CypherValue.From([CypherValue.From("a")]), CypherValue.From([CypherValue.From("a"), CypherValue.From("b")]), CypherValue.From([CypherValue.From(1), CypherValue.From(long.MaxValue)]),
        CypherValue.From([CypherValue.From(1.5)]), CypherValue.From([CypherValue.True, CypherValue.From(1)]), CypherValue.From(CypherDate.Of(2024, 2, 29)), CypherValue.From([CypherValue.From(long.MinValue)]),
    ];

    [TestCaseSource(nameof(Values))]
    public void NodeProperty_OfAnyValue_ComesBackTheSame(CypherValue value)
    {
        var builder = new GraphSnapshotBuilder();
        builder.AddNode(["A"], [KeyValuePair.Create("x", value), KeyValuePair.Create("nothing", CypherValue.Null), KeyValuePair.Create("y", CypherValue.From(1))]);
        var graph = builder.Build();
        Assert.That(graph.NodeProperty(0, graph.FindPropertyKey("x")), Is.EqualTo(value));
        Assert.That(graph.NodeProperties(0).Keys, Is.EqualTo(new[] { "x", "y" }));
    }

    [Test]
    public void Outgoing_OfAnyRelationships_IsWhatWasAdded() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(1986, 1),
        Prop.ForAll(
            Gen.Choose(0, 9).Two().Zip(Gen.Choose(0, 3)).ListOf().ToArbitrary(),
            relationships =>
            {
                var builder = new GraphSnapshotBuilder();
                for (var i = 0; i < 10; i++)
                    builder.AddNode([], []);
                foreach (var ((start, end), type) in relationships)
                    builder.AddRelationship(start, end, "T" + type, []);
                var graph = builder.Build();
                var all = relationships.Select((r, id) => (Id: id, Start: r.Item1.Item1, End: r.Item1.Item2, Type: "T" + r.Item2)).ToList();
                return Enumerable.Range(0, 10).All(node =>
                    Ids(graph.Outgoing(node, -1)).SetEquals(all.Where(r => r.Start == node).Select(r => r.Id))
                    && Ids(graph.Incoming(node, -1)).SetEquals(all.Where(r => r.End == node).Select(r => r.Id))
                    && Enumerable.Range(0, graph.TypeCount).All(type =>
                        Ids(graph.Outgoing(node, type)).SetEquals(all.Where(r => r.Start == node && r.Type == graph.TypeName(type)).Select(r => r.Id))));
            }));

    [Test]
    public void CountRelationships_ByLabelAndType_CountsThem()
    {
        var graph = SampleGraph.Graph;
        var (person, spoke) = (graph.FindLabel("Person"), graph.FindType("SPOKE_AT"));
        Assert.That(
            (graph.CountRelationships(person, spoke, true), graph.CountRelationships(person, spoke, false), graph.CountRelationships(-1, spoke, true), graph.CountRelationships(-1, -1, true)),
            Is.EqualTo((4L, 0L, 4L, 7L)));
    }

    [Test]
    public void AddNode_AfterBuild_IsRefused()
    {
        var builder = new GraphSnapshotBuilder();
        builder.Build();
        Assert.That(() => builder.AddNode([], []), Throws.InvalidOperationException);
    }

    private static HashSet<int> Ids(ReadOnlySpan<Adjacent> adjacent)
    {
        var ids = new HashSet<int>();
        foreach (var a in adjacent)
            Assert.That(ids.Add(a.Relationship));
        return ids;
    }
}
