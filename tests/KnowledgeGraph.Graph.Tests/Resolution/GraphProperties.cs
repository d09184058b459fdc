using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Tests.Resolution;

/// <summary>What holds for every set of documents.</summary>
public sealed class GraphProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2024, 11);

    [Test]
    public void Build_AnyOrder_GivesTheSameBytes() => Prop.ForAll(RandomRecords.Arbitrary, Arb.From(Gen.Choose(0, int.MaxValue)), (records, seed) =>
    {
        var shuffled = records.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (first, second) = (GraphBuilder.Build(records), GraphBuilder.Build(shuffled));
        return first.Hash == second.Hash && first.Nodes.SequenceEqual(second.Nodes) && first.Relationships.SequenceEqual(second.Relationships);
    }).Check(Config);

    [Test]
    public void Build_ManyThreadsAtOnce_GiveTheSameHash() => Prop.ForAll(RandomRecords.Arbitrary, records =>
    {
        var hash = GraphBuilder.Build(records).Hash;
        return Enumerable.Range(0, 4).AsParallel().All(_ => GraphBuilder.Build(records).Hash == hash);
    }).Check(Config.WithMaxTest(30));

    [Test]
    public void Build_AnyDocuments_GivesEachIdOnceInOrdinalOrderAndNoLooseEnd() => Prop.ForAll(RandomRecords.Arbitrary, records =>
    {
        var graph = GraphBuilder.Build(records);
        var nodes = graph.Nodes.Select(n => n.Id).ToHashSet();
        return graph.Nodes.Zip(graph.Nodes.Skip(1)).All(p => string.CompareOrdinal(p.First.Id, p.Second.Id) < 0)
            && graph.Relationships.Zip(graph.Relationships.Skip(1)).All(p => string.CompareOrdinal(p.First.Id, p.Second.Id) < 0)
            && graph.Relationships.All(r => nodes.Contains(r.StartId) && nodes.Contains(r.EndId));
    }).Check(Config);

    [Test]
    public void Build_AnyDocuments_KeepsEachFactExactlyAsLongAsADocumentStatesIt() => Prop.ForAll(RandomRecords.Arbitrary, records =>
    {
        var graph = GraphBuilder.Build(records);
        var stated = Facts(records, _ => true);
        // Two entities of one label may turn out to be one, of which nothing can be said then.
        var certain = Facts(records, pair => pair.Start != pair.End);
        var shown = graph.Relationships.Where(r => r.Type != RelationshipTypes.MentionedIn).SelectMany(r => r.Properties.Texts("documents")
            .Zip(r.Properties.Texts("quotes"), r.Properties.Integers("starts"))
            .Select(e => (e.First, r.Type, e.Second, (int)e.Third))).ToHashSet();
        return shown.IsSubsetOf(stated) && certain.IsSubsetOf(shown);
    }).Check(Config);

    [Test]
    public void Compare_StateOfAnyGraph_LeadsToTheDesiredOne() => Prop.ForAll(
        Arb.From(from first in RandomRecords.Documents from second in RandomRecords.Documents select (first, second)), sets =>
    {
        var (before, after) = (GraphBuilder.Build(sets.first), GraphBuilder.Build(sets.second));
        var state = DeltaOnState.Apply(GraphState.Of(before), Compare(before, after));
        return state.ComputeHash() == after.Hash && Compare(after, after).IsEmpty;
    }).Check(Config);

    [Test]
    public void Compare_RemovalUndoesAddition() => Prop.ForAll(
        Arb.From(from both in RandomRecords.Documents from split in Gen.Choose(0, 8) select (both, split)), sets =>
    {
        var (first, second) = (sets.both.Take(sets.split), sets.both.Skip(sets.split).ToList());
        var a = GraphBuilder.Build(first);
        var ab = GraphBuilder.Build(first.Concat(second));
        var b = GraphBuilder.Build(second);
        var state = DeltaOnState.Apply(GraphState.Of(a), Compare(a, ab));
        state = DeltaOnState.Apply(state, Compare(ab, b));
        return state.ComputeHash() == b.Hash;
    }).Check(Config);

    [Test]
    public void Build_TwoDocumentsOfOneId_IsRefused()
    {
        var record = new RecordBuilder("c/1").Build();
        Assert.That(() => GraphBuilder.Build([record, record]), Throws.TypeOf<KgException>().With.Message.StartsWith("KG3001"));
    }

    private static HashSet<(string Document, string Type, string Quote, int Start)> Facts(DocumentRecord[] records, Func<(EntityLabel Start, EntityLabel End), bool> filter) =>
    [
        .. records.SelectMany(r => r.Claims
            .Where(c => filter((r.Entities[c.Subject].Label, r.Entities[c.Object].Label)))
            .Select(c => (r.Document.Id, c.Type.Name(), c.Quote, c.Span.Start))),
    ];

    private static GraphDelta Compare(DesiredGraph before, DesiredGraph after)
    {
        var wanted = after.Nodes.Select(n => n.Id).ToHashSet();
        return Reconciler.Compare(GraphState.Of(before), after, [.. before.Nodes.Where(n => !wanted.Contains(n.Id))]);
    }
}
