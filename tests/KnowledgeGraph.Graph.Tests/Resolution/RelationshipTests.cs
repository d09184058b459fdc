using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Tests.Resolution;

public sealed class RelationshipTests
{
    [Test]
    public void Build_SamePostInTwoDocuments_IsOneRelationshipWithBothAsEvidence()
    {
        var graph = GraphBuilder.Build([Speech("c/2", "贺远舟出席并致辞"), Speech("c/1", "贺远舟致辞")]);
        var relationship = graph.Relationships.Single(r => r.Type == "SPOKE_AT");
        Assert.That(relationship.Id, Is.EqualTo("person:贺远舟|SPOKE_AT|event:中原互联网大会/2024"));
        Assert.That(relationship.Properties.Integer("support"), Is.EqualTo(2));
        Assert.That(relationship.Properties.Texts("roles"), Is.EqualTo(new[] { "致辞" }));
        Assert.That(relationship.Properties.Texts("documents"), Is.EqualTo(new[] { "c/1", "c/2" }), "the shorter quote first");
        Assert.That(relationship.Properties.Texts("quotes"), Is.EqualTo(new[] { "贺远舟致辞", "贺远舟出席并致辞" }));
        Assert.That(relationship.Properties.Integers("starts"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Build_ReprintOfTheSameDay_IsNoSecondWitness()
    {
        var metadata = new DocumentMetadata("2024中原互联网大会开幕", Date: "2024-07-09");
        var graph = GraphBuilder.Build([Speech("c/1", "贺远舟致辞", metadata), Speech("c/2", "贺远舟致辞", metadata), Speech("c/3", "贺远舟致辞")]);
        Assert.That(graph.Relationships.Single(r => r.Type == "SPOKE_AT").Properties.Integer("support"), Is.EqualTo(2));
    }

    [Test]
    public void Build_PlannedEverywhere_SaysSo() => Assert.That(
        GraphBuilder.Build([Speech("c/1", "将致辞", planned: true)]).Relationships.Single(r => r.Type == "SPOKE_AT").Properties.Text("modality"),
        Is.EqualTo("planned"));

    [Test]
    public void Build_PlannedAndThenDone_IsAPlainFactWithThePlainQuoteFirst()
    {
        var properties = GraphBuilder.Build([Speech("c/1", "将致辞", planned: true), Speech("c/2", "贺远舟在大会上致辞")])
            .Relationships.Single(r => r.Type == "SPOKE_AT").Properties;
        Assert.That(properties.Text("modality"), Is.Null);
        Assert.That(properties.Texts("documents"), Is.EqualTo(new[] { "c/2", "c/1" }));
    }

    [Test]
    public void Build_TwoTitlesAtOneOrganisation_AreTwoRelationships()
    {
        var builder = new RecordBuilder("c/1");
        var (person, organisation) = (builder.Person("陆景明"), builder.Organisation("中国工程院"));
        var graph = GraphBuilder.Build([builder.Post(person, organisation, "院士").Post(person, organisation, "原副院长").Build()]);
        Assert.That(
            graph.Relationships.Where(r => r.Type == "HOLDS_POSITION").Select(r => r.Properties.Text("title")),
            Is.EquivalentTo(new[] { "院士", "原副院长" }));
    }

    [Test]
    public void Build_ManyDocuments_ShowsTwentyPiecesOfEvidenceAndCountsAll()
    {
        var graph = GraphBuilder.Build(Enumerable.Range(0, 50).Select(i => Speech($"c/{i:D2}", "贺远舟致辞")));
        var properties = graph.Relationships.Single(r => r.Type == "SPOKE_AT").Properties;
        Assert.That(properties.Texts("documents"), Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"c/{i:D2}")));
        Assert.That(properties.Integer("support"), Is.EqualTo(50));
    }

    [Test]
    public void Build_TwoNamesOfOneEntityInADocument_IsMentionedOnceWithAllPlaces()
    {
        var both = new RecordBuilder("c/1");
        both.Organisation("中国互联网络信息中心");
        both.Organisation("CNNIC");
        var stated = Enumerable.Range(2, 2).Select(i =>
        {
            var builder = new RecordBuilder($"c/{i}");
            builder.Organisation("中国互联网络信息中心", "CNNIC");
            return builder.Build();
        });
        var graph = GraphBuilder.Build([both.Build(), .. stated]);
        var mention = graph.Relationships.Single(r => r.EndId == "document:c/1");
        Assert.That(mention.StartId, Is.EqualTo("organisation:中国互联网络信息中心"));
        Assert.That(mention.Properties.Integer("count"), Is.EqualTo(2));
        Assert.That(mention.Properties.Integers("starts"), Is.EqualTo(new long[] { 0, 11 }));
    }

    [Test]
    public void Build_Document_IsANodeWithWhatItSaysOfItself()
    {
        var builder = new RecordBuilder("c/1.txt").WithMetadata(new DocumentMetadata("题目", "https://example.org/1", "人民日报", "2024-07-09"));
        var node = GraphBuilder.Build([builder.Build()]).Nodes.Single();
        Assert.That(node.Id, Is.EqualTo("document:c/1.txt"));
        Assert.That(node.Labels, Is.EqualTo(new[] { "Document" }));
        Assert.That(node.Properties.Keys, Is.EqualTo(new[] { "date", "path", "sha256", "source", "title", "url" }));
    }

    private static DocumentRecord Speech(string id, string quote, DocumentMetadata? metadata = null, bool planned = false)
    {
        var builder = new RecordBuilder(id).WithMetadata(metadata ?? DocumentMetadata.None);
        var (person, forum) = (builder.Person("贺远舟"), builder.Entity(EntityLabel.Event, "2024年中原互联网大会"));
        (string, string)[] properties = planned ? [(PropertyNames.Role, "致辞"), (PropertyNames.Modality, "planned")] : [(PropertyNames.Role, "致辞")];
        return builder.Claim(RelationType.SpokeAt, person, forum, quote, properties).Build();
    }
}
