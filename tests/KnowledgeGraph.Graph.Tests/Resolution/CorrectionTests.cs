using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Tests.Resolution;

public sealed class CorrectionTests
{
    [Test]
    public void Build_Merge_JoinsWhatNoDocumentJoins()
    {
        var correction = new Correction(CorrectionKind.Merge, EntityLabel.Organisation, "国新办", Target: "国务院新闻办公室");
        Assert.That(Ids(correction, Organisation("c/1", "国新办"), Organisation("c/2", "国务院新闻办公室")), Is.EqualTo(new[] { "organisation:国务院新闻办公室" }));
    }

    [Test]
    public void Build_Split_TellsTheDocumentsEntityApart()
    {
        var correction = new Correction(CorrectionKind.Split, EntityLabel.Organisation, "联想", "c/2", Target: "联想投资");
        Assert.That(Ids(correction, Organisation("c/1", "联想"), Organisation("c/2", "联想")), Is.EquivalentTo(new[] { "organisation:联想", "organisation:联想投资/联想" }));
    }

    [Test]
    public void Build_Rename_GivesTheCanonicalName()
    {
        var correction = new Correction(CorrectionKind.Rename, EntityLabel.Organisation, "工信部", Target: "工业和信息化部");
        Assert.That(Ids(correction, Organisation("c/1", "工信部")), Is.EqualTo(new[] { "organisation:工业和信息化部" }));
    }

    [Test]
    public void Build_RejectClaim_KeepsItOutOfTheGraph()
    {
        var builder = new RecordBuilder("c/1");
        var record = builder.Post(builder.Person("贺远舟"), builder.Organisation("工业和信息化部"), "部长").Build();
        var correction = new Correction(CorrectionKind.RejectClaim, EntityLabel.Person, "贺远舟", "c/1", "工业和信息化部部长贺远舟");
        Assert.That(GraphBuilder.Build([record]).Relationships.Select(r => r.Type), Does.Contain("HOLDS_POSITION"));
        Assert.That(GraphBuilder.Build([record], CorrectionSet.From([correction])).Relationships.Select(r => r.Type), Does.Not.Contain("HOLDS_POSITION"));
    }

    [Test]
    public void Hash_OrderOfCorrections_DoesNotMatter()
    {
        var first = new Correction(CorrectionKind.Rename, EntityLabel.Person, "甲", Target: "乙");
        var second = first with { SurfaceForm = "丙" };
        Assert.That(CorrectionSet.From([first, second]).Hash, Is.EqualTo(CorrectionSet.From([second, first, first]).Hash));
        Assert.That(CorrectionSet.From([first]).Hash, Is.Not.EqualTo(CorrectionSet.Empty.Hash));
    }

    private static IEnumerable<string> Ids(Correction correction, params Core.Claims.DocumentRecord[] records) =>
        GraphBuilder.Build(records, CorrectionSet.From([correction])).Nodes.Where(n => n.Label != "Document").Select(n => n.Id);

    private static Core.Claims.DocumentRecord Organisation(string id, string name)
    {
        var builder = new RecordBuilder(id);
        builder.Organisation(name);
        return builder.Build();
    }
}
