namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Who holds a post by lists: officers under their posts, elections, decisions of appointment.</summary>
public sealed class OfficerTests
{
    private const string Officers = """
        江南工业大学校友总会领导机构名单

        会　长
        周克勤　江南工业大学校长

        副会长（按姓氏笔画排序）
        王志诚　云杉科技集团有限公司董事长
        孙晓梅　滨江市商务局副局长

        副秘书长
        冯玉洁 何志远 蒋文涛
        """;

    [TestCase("周克勤 HOLDS_POSITION(会长) 江南工业大学校友总会")]
    [TestCase("周克勤 HOLDS_POSITION(校长) 江南工业大学")]
    [TestCase("孙晓梅 HOLDS_POSITION(副会长) 江南工业大学校友总会")]
    [TestCase("王志诚 HOLDS_POSITION(董事长) 云杉科技集团有限公司")]
    [TestCase("何志远 HOLDS_POSITION(副秘书长) 江南工业大学校友总会")]
    public void Post_OnALineOfItsOwn_IsThatOfTheEntriesBelow(string expected) =>
        Assert.That(Reader.Statements(Reader.Read(Officers)), Has.Some.EqualTo(expected));

    [Test]
    public void Field_OfABodyAndItsPost_IsNotThatOfTheFieldBehindIt() =>
        Assert.That(
            Reader.Statements(Reader.Read("各地校友会\n\n北京校友会会长：刘海峰\n上海校友会会长：蔡文静 秘书长：冯玉洁\n")),
            Has.Some.EqualTo("刘海峰 HOLDS_POSITION(会长) 北京校友会").And.Some.EqualTo("蔡文静 HOLDS_POSITION(会长) 上海校友会").And.None.StartsWith("冯玉洁 HOLDS_POSITION(会长)"));

    [TestCase("滨江数据协会第六届理事会成立\n\n大会选举产生第六届理事会，周克勤当选理事长，冯玉洁当选秘书长。\n", "周克勤 HOLDS_POSITION(理事长) 滨江数据协会")]
    [TestCase("滨江数据协会第六届理事会成立\n\n大会选举产生第六届理事会，周克勤当选理事长，冯玉洁当选秘书长。\n", "冯玉洁 HOLDS_POSITION(秘书长) 滨江数据协会")]
    [TestCase("江南工业大学新闻\n\n江南工业大学、江南工业大学、江南工业大学北京校友会出席。\n北京校友会换届。\n周克勤当选会长。\n", "周克勤 HOLDS_POSITION(会长) 北京校友会")]
    public void Elected_ByABareVerb_HoldThePostAtTheBodyThatHasIt(string text, string expected) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.Some.EqualTo(expected));

    [Test]
    public void PostOfAPlace_BehindAPostOfItsParty_IsNotAtTheParty()
    {
        var statements = Reader.Statements(Reader.Read("江南省委副书记、省长周克勤出席论坛。"));
        Assert.That(statements, Has.Some.EqualTo("周克勤 HOLDS_POSITION(副书记) 江南省委").And.None.Contains("省长"));
    }

    [Test]
    public void Elected_WithPostsElsewhere_HoldTheNewOnesAtTheBodyThatElects()
    {
        var statements = Reader.Statements(Reader.Read("滨江大学校友会选举产生第六届理事会。滨江大学校长何春晖当选为会长，云杉集团董事长王志诚、滨江银行行长孙立军等当选为副会长。冯玉洁、何志远任副秘书长。"));
        Assert.That(statements, Has.Some.EqualTo("何春晖 HOLDS_POSITION(会长) 滨江大学校友会"));
        Assert.That(statements, Has.Some.EqualTo("王志诚 HOLDS_POSITION(副会长) 滨江大学校友会"));
        Assert.That(statements, Has.Some.EqualTo("冯玉洁 HOLDS_POSITION(副秘书长) 滨江大学校友会"));
        Assert.That(statements, Has.None.EqualTo("孙立军 HOLDS_POSITION(副会长) 滨江银行"));
    }

    [TestCase("何春晖 HOLDS_POSITION(局长) 滨江市教育局")]
    [TestCase("郑雅文 HOLDS_POSITION(原局长) 滨江市教育局")]
    [TestCase("刘小玉 HOLDS_POSITION(原检察员) 滨江市人民检察院")]
    public void Decision_WithItsVerbOnALineAbove_IsRead(string expected) =>
        Assert.That(
            Reader.Statements(Reader.Read("滨江市人民代表大会常务委员会任免名单\n任命：\n何春晖为滨江市教育局局长；\n王志诚为滨江市财政局副局长。\n免去：\n郑雅文的滨江市教育局局长职务；\n刘小玉的滨江市人民检察院检察员职务。\n")),
            Has.Some.EqualTo(expected));

    [Test]
    public void Post_OnALineWhereNoBodyAnnouncesItsList_IsNobodys() =>
        Assert.That(
            Reader.Statements(Reader.Read("各方悼念\n云杉科技有限公司员工热议。\n\n委员\n冯玉洁、何志远、蒋文涛\n")),
            Has.None.Contains("委员"));

    [TestCase("埃及外交部长舒凯里抵达滨江。", "舒凯里 HOLDS_POSITION(部长) 埃及外交部")]
    [TestCase("德国国防部长皮斯托留斯宣布了计划。", "皮斯托留斯 HOLDS_POSITION(部长) 德国国防部")]
    public void Minister_OfAnotherCountry_HoldsNoPostAtHome(string text, string expected) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Title_BehindAName_MakesNoBodyOfIt() =>
        Assert.That(Reader.Names(Reader.Read("论坛宣读了周明远主席贺信。"), KnowledgeGraph.Core.Ontology.EntityLabel.Organisation), Is.Empty);
}
