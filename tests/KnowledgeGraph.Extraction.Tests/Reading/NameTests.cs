using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Where names begin and end, and what is none.</summary>
public sealed class NameTests
{
    [TestCase("2024年滨江数据研究院取得进展。", "滨江数据研究院")]
    [TestCase("两年间滨江数据安全委员会组织了多次活动。", "滨江数据安全委员会")]
    [TestCase("护航经济社会发展——滨江数据研究院的实践", "滨江数据研究院")]
    [TestCase("云杉集团有限公司资深安全架构师宋知微出席。", "云杉集团有限公司")]
    public void Organisation_EndsWhereItsNameEnds(string text, string expected) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Organisation), Has.Some.EqualTo(expected));

    [TestCase("这家网络安全公司收购了一家美国公司。")]
    [TestCase("深化中索关系，推动同索方合作，共建新时代中拉命运共同体。")]
    [TestCase("双方深化新能源汽车领域合作，推动战略规划。")]
    public void Organisation_OfGeneralWordsOnly_IsNone(string text) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Organisation), Is.Empty);

    [TestCase("云杉科技有限公司董事长宋知微发表题为“算法进车间”的演讲。", "云杉科技有限公司")]
    [TestCase("滨江数据研究院以“数聚滨江 云杉未来”为主题举行活动。", "滨江数据研究院")]
    [TestCase("论坛主题为“对话云杉未来”，由滨江数据研究院组织。", "滨江数据研究院")]
    [TestCase("宋知微发表题为“滨江数据研究院的十年”的演讲。", "滨江数据研究院")]
    public void Organisation_InAMottoOrTheTitleOfATalk_IsReadOnlyWhereItIsSure(string text, string expected) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Organisation), Is.EqualTo(new[] { expected }));

    [TestCase("本届大会由滨江数据研究院、世界算法联盟（WAF）共同主办。世界算法联盟发布报告。", "WAF")]
    [TestCase("本届大会由滨江数据研究院、世界算法联盟（简称“算盟”）共同主办。世界算法联盟发布报告。", "算盟")]
    public void Organisation_WithItsShortNameInBrackets_IsOne(string text, string alias)
    {
        var organisations = Reader.Read(text).Entities.Where(e => e.Label == EntityLabel.Organisation).ToList();
        Assert.That(organisations.Select(o => o.Name), Is.EquivalentTo(new[] { "滨江数据研究院", "世界算法联盟" }));
        Assert.That(organisations.Single(o => o.Name == "世界算法联盟").Aliases, Does.Contain(alias));
    }

    [TestCase("云杉储能科技股份有限公司承办论坛。云杉储能总裁宋知微出席。", "云杉储能科技股份有限公司")]
    [TestCase("云杉储能总裁宋知微出席。\n承办单位：云杉储能科技股份有限公司\n", "云杉储能科技股份有限公司")]
    [TestCase("1998年起任滨江大学副校长。", "滨江大学")]
    [TestCase("任滨江大学副校长。", "滨江大学")]
    [TestCase("应滨江大学邀请，代表团来访。", "滨江大学")]
    [TestCase("滨江数据协会第六届理事会成立", "滨江数据协会")]
    [TestCase("各县人民政府、滨江市文化广电和旅游局：", "滨江市文化广电和旅游局")]
    [TestCase("承办单位：滨江大学\n地点：滨江国际会议中心三层\n", "滨江大学")]
    public void Organisation_OfAText_IsOnlyThis(string text, string expected) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Organisation), Is.EqualTo(new[] { expected }));

    [Test]
    public void Organisation_JoinedToAnotherThatTheTextAlsoNamesAlone_IsOneOfTwo() => Assert.That(
        Reader.Names(Reader.Read("蓝鲸智能与滨江大学合作。\n滨江大学副校长宋知微、蓝鲸智能首席科学家周明远出席。\n"), EntityLabel.Organisation),
        Has.Some.EqualTo("蓝鲸智能").And.Some.EqualTo("滨江大学").And.None.Contains("与"));

    [Test]
    public void Organisation_OfTheCityWithoutItsName_IsTheOneNamedInFull() => Assert.That(
        Reader.Statements(Reader.Read("主办单位：滨江市文化和旅游局\n出席领导：市文化和旅游局局长 洪昇\n")),
        Has.Some.EqualTo("洪昇 HOLDS_POSITION(局长) 滨江市文化和旅游局"));

    [Test]
    public void Event_WithAWordThatHoldsTheVerb_KeepsIt() =>
        Assert.That(Reader.Names(Reader.Read("人工智能负责任开发与应用论坛在滨江举行。"), EntityLabel.Forum), Is.EqualTo(new[] { "人工智能负责任开发与应用论坛" }));

    [Test]
    public void Person_BeforeABracketInAFieldThatAsksForPeople_IsRead() => Assert.That(
        Reader.Statements(Reader.Read("主办单位：中国航运学会\n主持人：卢方明（中国航运学会秘书长）\n")),
        Has.Some.EqualTo("卢方明 HOLDS_POSITION(秘书长) 中国航运学会"));

    [Test]
    public void Person_BySurnameAndAddress_IsTheOneNamedBefore() =>
        Assert.That(Reader.Names(Reader.Read("云杉科技有限公司总经理周明远出席。周总表示，合作前景广阔。周总强调创新。"), EntityLabel.Person), Is.EqualTo(new[] { "周明远" }));

    [TestCase("江南省人工智能学会在云泽发布评测规范。")]
    [TestCase("联系人\n赵女士\n")]
    [TestCase("工具由 ROIS 团队发布，支持 LZMA 算法。")]
    [TestCase("区块链技术迅速发展，区块链应用不断落地。")]
    public void Person_FromAddressPlaceOrCommonNoun_IsNone(string text) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Person), Is.Empty);

    [TestCase("江南省工业和信息化厅副厅长柏松年在论坛上讲话。", "柏松年")]
    [TestCase("江南省副省长柏松年、云杉科技董事长宋知微出席。", "柏松年")]
    [TestCase("江南省副省长柏松时任会长。", "柏松")]
    public void Person_BeforeAPauseOrAVerb_HasItsLastCharacter(string text, string expected) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Person), Has.Some.EqualTo(expected));

    [TestCase("冠军队伍将直接晋级第八届滨江算法联赛。", "第八届滨江算法联赛")]
    [TestCase("欢迎各界积极参与滨江数据博览会。", "滨江数据博览会")]
    public void Event_BeginsBehindTheVerb(string text, string expected) =>
        Assert.That(Reader.Names(Reader.Read(text), EntityLabel.Event), Is.EqualTo(new[] { expected }));

    [TestCase("纪念先贤诞辰2575周年国际学术研讨会在滨江举行。")]
    [TestCase("纪念先贤逝世2000周年国际学术研讨会在滨江举行。")]
    public void Anniversary_InTheNameOfAnEvent_IsNoYear(string text) =>
        Assert.That(Reader.Read(text).Entities.Single(e => e.Label == EntityLabel.Event).Properties, Does.Not.ContainKey("year"));

    [Test]
    public void Event_InHeadingWithAVerb_IsOnlyWhatFollowsIt() =>
        Assert.That(Reader.Names(Reader.Read("云杉科技应邀出席第十届滨江数据峰会\n本届峰会在滨江举行。\n"), EntityLabel.Event), Is.EqualTo(new[] { "第十届滨江数据峰会" }));

    [Test]
    public void Organisation_InTheTitleOfItsHead_IsRead() =>
        Assert.That(Reader.Statements(Reader.Read("外交部长周明远介绍情况。")), Has.Some.EqualTo("周明远 HOLDS_POSITION(部长) 外交部"));
}
