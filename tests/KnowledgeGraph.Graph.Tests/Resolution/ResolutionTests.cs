using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Tests.Resolution;

public sealed class ResolutionTests
{
    private static IEnumerable<string> Ids(params DocumentRecord[] records) =>
        GraphBuilder.Build(records).Nodes.Where(n => n.Label != NodeLabels.Document).Select(n => n.Id);

    private static GraphNode Node(string id, params DocumentRecord[] records) => GraphBuilder.Build(records).Nodes.Single(n => n.Id == id);

    private static DocumentRecord One(string id, EntityLabel label, string name, params string[] aliases)
    {
        var builder = new RecordBuilder(id);
        builder.Entity(label, name, aliases);
        return builder.Build();
    }

    [Test]
    public void Build_StatedShortForm_JoinsUnderTheFullName()
    {
        var records = new[]
        {
            One("c/1", EntityLabel.Organisation, "工信部"), One("c/2", EntityLabel.Organisation, "工信部"),
            One("c/3", EntityLabel.Organisation, "工业和信息化部", "工信部"),
        };
        Assert.That(Ids(records), Is.EqualTo(new[] { "organisation:工业和信息化部" }));
        var node = Node("organisation:工业和信息化部", records);
        Assert.That(node.Properties.Texts("aliases"), Is.EqualTo(new[] { "工信部" }));
        Assert.That(node.Properties.Integer("support"), Is.EqualTo(3));
        Assert.That(node.Properties.Texts("merges"), Is.EqualTo(new[] { "工信部 = 工业和信息化部 (c/3)" }));
    }

    [Test]
    public void Build_ShortFormThatNobodyStates_StaysApart() => Assert.That(
        Ids(One("c/1", EntityLabel.Organisation, "工信部"), One("c/2", EntityLabel.Organisation, "工业和信息化部")),
        Is.EqualTo(new[] { "organisation:工业和信息化部", "organisation:工信部" }));

    [Test]
    public void Build_ShortFormOfTwo_JoinsNeither() => Assert.That(
        Ids(
            One("c/1", EntityLabel.Organisation, "中国互联网协会", "中协"), One("c/2", EntityLabel.Organisation, "中国足球协会", "中协"),
            One("c/3", EntityLabel.Organisation, "中协")),
        Is.EqualTo(new[] { "organisation:中协", "organisation:中国互联网协会", "organisation:中国足球协会" }));

    [Test]
    public void Build_ShortFormOfTwoNamesOfOne_JoinsThem() => Assert.That(
        Ids(
            One("c/1", EntityLabel.Organisation, "工业和信息化部", "工信部"),
            One("c/2", EntityLabel.Organisation, "中华人民共和国工业和信息化部", "工信部", "工业和信息化部"),
            One("c/3", EntityLabel.Organisation, "工信部")),
        Is.EqualTo(new[] { "organisation:中华人民共和国工业和信息化部" }));

    [Test]
    public void Build_CommonNounAsAlias_DoesNotChainUnlikeEntities() => Assert.That(
        Ids(
            One("c/1", EntityLabel.Organisation, "中国互联网协会", "协会"), One("c/2", EntityLabel.Organisation, "协会"),
            One("c/3", EntityLabel.Event, "中原互联网大会", "大会"), One("c/4", EntityLabel.Event, "大会")),
        Is.EquivalentTo(new[] { "organisation:中国互联网协会", "organisation:c/2/协会", "event:中原互联网大会", "event:c/4/大会" }));

    [Test]
    public void Build_AliasThatMoreDocumentsTellApart_IsNotBelieved()
    {
        var apart = new RecordBuilder("c/2");
        apart.Person("奥利维耶·温朗");
        apart.Person("温朗");
        Assert.That(
            Ids(One("c/1", EntityLabel.Person, "奥利维耶·温朗", "温朗"), apart.Build()),
            Is.EquivalentTo(new[] { "person:奥利维耶·温朗", "person:温朗" }));
    }

    [Test]
    public void Build_StatedShortNameWithTheSameHead_IsBelievedThoughAnotherDocumentNamesBoth()
    {
        var both = new RecordBuilder("c/2");
        both.Organisation("中国寰球产业协会");
        both.Organisation("寰球协会");
        Assert.That(
            Ids(One("c/1", EntityLabel.Organisation, "中国寰球产业协会", "寰球协会"), both.Build()),
            Is.EqualTo(new[] { "organisation:中国寰球产业协会" }));
    }

    [Test]
    public void Build_UnlikeAliasOfOneDocument_IsNotBelieved() => Assert.That(
        Ids(One("c/1", EntityLabel.Person, "张三", "李四"), One("c/2", EntityLabel.Person, "李四")),
        Is.EquivalentTo(new[] { "person:张三", "person:李四" }));

    [TestCase("2024年寰球互联网大会·云泽峰会", "2024年寰球互联网大会云泽峰会", EntityLabel.Event, "event:寰球互联网大会云泽峰会/2024")]
    [TestCase("2024（第二十三届）中原互联网大会", "中原互联网大会（2024）", EntityLabel.Event, "event:中原互联网大会/2024")]
    [TestCase("《中原互联网发展报告（2024）》", "中原互联网发展报告2024", EntityLabel.Report, "report:中原互联网发展报告/2024")]
    [TestCase("奥利维耶·温朗", "奥利维耶•温朗", EntityLabel.Person, "person:奥利维耶·温朗")]
    [TestCase("“互联网之夜”博览会", "互联网之夜博览会", EntityLabel.Event, "event:互联网之夜博览会")]
    [TestCase("ＳＡＰ公司", "sap 公司", EntityLabel.Organisation, "organisation:sap公司")]
    public void Build_SpellingsOfOneName_AreOneEntity(string left, string right, EntityLabel label, string id) =>
        Assert.That(Ids(One("c/1", label, left), One("c/2", label, right), One("c/3", label, right)), Is.EqualTo(new[] { id }));

    [Test]
    public void Build_EditionsOfOneSeries_AreNodesOfTheirOwn() => Assert.That(
        Ids(
            One("c/1", EntityLabel.Event, "2023年寰球互联网大会云泽峰会", "云泽峰会"),
            One("c/2", EntityLabel.Event, "2024年寰球互联网大会云泽峰会", "云泽峰会"),
            One("c/3", EntityLabel.Event, "2024年云泽峰会"),
            One("c/4", EntityLabel.Event, "云泽峰会")),
        Is.EquivalentTo(new[] { "event:寰球互联网大会云泽峰会/2023", "event:寰球互联网大会云泽峰会/2024", "event:云泽峰会" }));

    [Test]
    public void Build_NumberAndYearOfOneEdition_AreBroughtTogetherByADocumentThatHasBoth() => Assert.That(
        Ids(
            One("c/1", EntityLabel.Event, "第二十三届中原互联网大会"), One("c/2", EntityLabel.Event, "2024年中原互联网大会"),
            One("c/3", EntityLabel.Event, "2024（第二十三届）中原互联网大会"), One("c/4", EntityLabel.Event, "第二十二届中原互联网大会")),
        Is.EquivalentTo(new[] { "event:中原互联网大会/2024", "event:中原互联网大会/第22届" }));

    [Test]
    public void Build_Edition_HasYearAndNumberAsNumbers()
    {
        var properties = Node("event:中原互联网大会/2024", One("c/1", EntityLabel.Event, "2024（第二十三届）中原互联网大会")).Properties;
        Assert.That((properties.Integer("year"), properties.Integer("edition")), Is.EqualTo((2024, 23)));
    }

    [Test]
    public void Build_PropertyThatDocumentsStateDifferently_TakesTheMajorityThenTheFiner()
    {
        Assert.That(StartDate("2024-07", "2024-07-09"), Is.EqualTo("2024-07-09"));
        Assert.That(StartDate("2024-07-09", "2024-07", "2024-07"), Is.EqualTo("2024-07"));

        static string? StartDate(params string[] dates) => Node("event:中原互联网大会/2024", [.. dates.Select((date, i) =>
        {
            var builder = new RecordBuilder($"c/{i}");
            builder.Entity(EntityLabel.Event, "2024年中原互联网大会", null, (PropertyNames.StartDate, date));
            return builder.Build();
        })]).Properties.Text("startDate");
    }

    [Test]
    public void Build_GenericForum_IsToldApartByItsEvent()
    {
        Assert.That(
            Ids(Forum("c/1", "2023年中原互联网大会"), Forum("c/2", "2024年中原互联网大会"), Forum("c/3", "2024年中原互联网大会")),
            Is.SupersetOf(new[] { "forum:中原互联网大会/2023/主论坛", "forum:中原互联网大会/2024/主论坛" }));

        static DocumentRecord Forum(string id, string parent)
        {
            var builder = new RecordBuilder(id);
            var forum = builder.Entity(EntityLabel.Forum, "主论坛");
            return builder.Claim(RelationType.PartOf, forum, builder.Entity(EntityLabel.Event, parent), "主论坛举行").Build();
        }
    }

    [Test]
    public void Build_ForumWithoutItsEvent_BelongsToTheOneEventThatHasIt()
    {
        var builder = new RecordBuilder("c/1");
        var forum = builder.Entity(EntityLabel.Forum, "互联网投资人论坛");
        builder.Claim(RelationType.PartOf, forum, builder.Entity(EntityLabel.Event, "2024年寰球互联网大会云泽峰会"), "论坛举行");
        var alone = new RecordBuilder("c/2");
        alone.Entity(EntityLabel.Forum, "互联网投资人论坛", null, (PropertyNames.Year, "2024"));
        Assert.That(
            Ids(builder.Build(), alone.Build()),
            Is.EquivalentTo(new[] { "event:寰球互联网大会云泽峰会/2024", "forum:寰球互联网大会云泽峰会/2024/互联网投资人论坛" }));
    }

    [Test]
    public void Build_ForumNamedWithItsEvent_IsTheForumNamedWithoutIt()
    {
        Assert.That(
            Ids(Forum("c/1", "2024年寰球互联网大会·云泽峰会“互联网投资人”论坛"), Forum("c/2", "互联网投资人论坛"), Forum("c/3", "寰球互联网大会云泽峰会主论坛")),
            Is.EqualTo(new[]
            {
                "event:寰球互联网大会云泽峰会/2024", "forum:寰球互联网大会云泽峰会/2024/主论坛", "forum:寰球互联网大会云泽峰会/2024/互联网投资人论坛",
            }));

        static DocumentRecord Forum(string id, string name)
        {
            var builder = new RecordBuilder(id);
            var forum = builder.Entity(EntityLabel.Forum, name);
            return builder.Claim(RelationType.PartOf, forum, builder.Entity(EntityLabel.Event, "2024年寰球互联网大会云泽峰会"), "论坛举行").Build();
        }
    }

    [Test]
    public void Build_LongerNameOfFewDocuments_DoesNotNameTheEvent()
    {
        var records = Enumerable.Range(0, 4).Select(i => One($"c/{i}", EntityLabel.Event, "世界中文大会"))
            .Append(One("c/9", EntityLabel.Event, "积极利用世界中文大会", "世界中文大会"));
        Assert.That(Ids([.. records]), Is.EqualTo(new[] { "event:世界中文大会" }));
    }

    [TestCase("世界银行")]
    [TestCase("中国政府")]
    [TestCase("国际法院")]
    public void Build_OrganisationNamedByACountryOrTheWorld_IsNoCommonNoun(string name) =>
        Assert.That(Ids(One("c/1", EntityLabel.Organisation, name)), Is.EqualTo(new[] { "organisation:" + name }));

    [Test]
    public void Build_GenericReport_IsToldApartByItsIssuer()
    {
        var builder = new RecordBuilder("c/1");
        var report = builder.Entity(EntityLabel.Report, "白皮书", null, (PropertyNames.Year, "2024"));
        builder.Claim(RelationType.Released, builder.Organisation("中国信息通信研究院"), report, "发布白皮书");
        Assert.That(Ids(builder.Build()), Does.Contain("report:中国信息通信研究院/白皮书/2024"));
    }

    [Test]
    public void Build_SeveralPosts_AreOnePerson() => Assert.That(
        Ids(Post("c/1", "王伟", "清华大学", "教授"), Post("c/2", "王伟", "中国互联网协会", "理事长"), One("c/3", EntityLabel.Person, "王伟")).Count(id => id.StartsWith("person:", StringComparison.Ordinal)),
        Is.EqualTo(1));

    [Test]
    public void Build_MinisterAndAthleteOfOneName_AreTwoPersons()
    {
        var records = new[]
        {
            Post("c/1", "王伟", "国家乒乓球队", "运动员"), Post("c/2", "王伟", "工业和信息化部", "部长"),
            Post("c/3", "王伟", "国家乒乓球队", "队长"), One("c/4", EntityLabel.Person, "王伟"),
        };
        var persons = GraphBuilder.Build(records).Nodes.Where(n => n.Label == "Person").ToDictionary(n => n.Id, n => n.Properties.Integer("support"));
        Assert.That(persons, Is.EquivalentTo(new Dictionary<string, long?> { ["person:王伟/国家乒乓球队"] = 2, ["person:王伟/工业和信息化部"] = 2 }));
    }

    [Test]
    public void Build_FormerAthleteInOffice_IsOnePerson() => Assert.That(
        Ids(Post("c/1", "王伟", "国家乒乓球队", "原运动员"), Post("c/2", "王伟", "国家体育总局", "副局长")).Count(id => id.StartsWith("person:", StringComparison.Ordinal)),
        Is.EqualTo(1));

    private static DocumentRecord Post(string id, string person, string organisation, string title)
    {
        var builder = new RecordBuilder(id);
        return builder.Post(builder.Person(person), builder.Organisation(organisation), title).Build();
    }
}
