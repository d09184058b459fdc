using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Tests.Reconciliation;

public sealed class RenameTests
{
    [Test]
    public void Compare_BetterName_RenamesNodeAndItsRelationships()
    {
        var delta = Compare([Ministry("c/1", "工信部")], [Ministry("c/1", "工信部"), Ministry("c/2", "工业和信息化部", "工信部")]);
        Assert.That(delta.RenamedNodes.Select(r => (r.FormerId, r.Node.Id)), Is.EqualTo(new[] { ("organisation:工信部", "organisation:工业和信息化部") }));
        Assert.That(delta.RenamedRelationships.Select(r => r.Relationship.Type), Is.EquivalentTo(new[] { "HOLDS_POSITION", "MENTIONED_IN" }));
        Assert.That(delta.DeletedNodes, Is.Empty);
        Assert.That(delta.DeletedRelationships, Is.Empty);
    }

    [Test]
    public void Compare_OldNameGoneWithItsDocument_StillRenames()
    {
        var delta = Compare(
            [Ministry("c/1", "工业和信息化部", "工信部"), Ministry("c/2", "工信部")],
            [Ministry("c/2", "工信部")]);
        Assert.That(delta.RenamedNodes.Single().Node.Id, Is.EqualTo("organisation:工信部"));
    }

    [Test]
    public void Compare_OtherEditionInItsPlace_IsNoRename()
    {
        var delta = Compare([Event("c/1", "2023年云泽峰会")], [Event("c/1", "2024年云泽峰会")]);
        Assert.That(delta.RenamedNodes, Is.Empty);
        Assert.That(delta.DeletedNodes.Single().Id, Is.EqualTo("event:云泽峰会/2023"));
    }

    [Test]
    public void Compare_UnrelatedEntityOfTheSameDocument_IsNoRename()
    {
        var delta = Compare([Event("c/1", "中原互联网大会")], [Event("c/1", "数字中国建设峰会")]);
        Assert.That((delta.RenamedNodes.Length, delta.CreatedNodes.Length, delta.DeletedNodes.Length), Is.EqualTo((0, 1, 1)));
    }

    private static GraphDelta Compare(DocumentRecord[] before, DocumentRecord[] after)
    {
        var (left, right) = (GraphBuilder.Build(before), GraphBuilder.Build(after));
        var wanted = right.Nodes.Select(n => n.Id).ToHashSet();
        return Reconciler.Compare(GraphState.Of(left), right, [.. left.Nodes.Where(n => !wanted.Contains(n.Id))]);
    }

    private static DocumentRecord Ministry(string id, string name, params string[] aliases)
    {
        var builder = new RecordBuilder(id);
        var organisation = builder.Organisation(name, aliases);
        return builder.Post(builder.Person("贺远舟"), organisation, "总工程师").Build();
    }

    private static DocumentRecord Event(string id, string name)
    {
        var builder = new RecordBuilder(id);
        builder.Entity(EntityLabel.Event, name);
        return builder.Build();
    }
}
