namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Programmes: sessions, their rows and their lists of guests.</summary>
public sealed class ProgrammeTests
{
    private const string Programme = """
        第八届滨江金融科技峰会日程
        上午 主论坛
        09:10—09:40 主旨演讲《数字金融的未来》 滨江银行行长孙立军
        主持人：郑雅文，江南工业大学经济学院院长
        对话嘉宾：
        刘小玉，海澜资本合伙人
        钱立群，滨江证券股份有限公司首席经济学家
        下午 分论坛A 普惠金融论坛
        13:30—14:00 演讲：小微贷款实践 冯玉洁 滨江农商银行副行长
        """;

    [TestCase("孙立军 SPOKE_AT 第八届滨江金融科技峰会")]
    [TestCase("钱立群 HOLDS_POSITION(首席经济学家) 滨江证券股份有限公司")]
    [TestCase("刘小玉 SPOKE_AT 第八届滨江金融科技峰会")]
    [TestCase("普惠金融论坛 PART_OF 第八届滨江金融科技峰会")]
    [TestCase("冯玉洁 SPOKE_AT 普惠金融论坛")]
    public void Session_AsALine_IsWhatTheRowsBelowBelongTo(string expected) =>
        Assert.That(Reader.Statements(Reader.Read(Programme)), Has.Some.EqualTo(expected));

    [Test]
    public void Guest_OnALineOfHisOwn_HasNotThePostOfTheLineAbove() =>
        Assert.That(Reader.Statements(Reader.Read(Programme)), Has.None.EqualTo("钱立群 HOLDS_POSITION(合伙人) 海澜资本"));
}
