namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Chains of posts, shared and inherited posts, posts behind a name and in a life's story.</summary>
public sealed class PostTests
{
    [TestCase("滨江市大数据局原副局长、一级巡视员、总工程师周明远出席。", "周明远 HOLDS_POSITION(一级巡视员) 滨江市大数据局")]
    [TestCase("云杉集团有限公司网络和信息安全管理部总经理宋知微出席。", "宋知微 HOLDS_POSITION(总经理) 云杉集团有限公司网络和信息安全管理部")]
    [TestCase("滨江数据联盟密码专业委员会（BSDA）主任何守一出席。", "何守一 HOLDS_POSITION(主任) 滨江数据联盟密码专业委员会")]
    [TestCase("滨江省商务厅长江临风出席。", "江临风 HOLDS_POSITION(厅长) 滨江省商务厅")]
    [TestCase("滨江大学副校长周明远、林若溪、何守一出席。", "何守一 HOLDS_POSITION(副校长) 滨江大学")]
    [TestCase("滨江大学党委副书记、校长江临风，副校长林若溪出席。", "林若溪 HOLDS_POSITION(副校长) 滨江大学")]
    [TestCase("周明远，云杉科技有限公司副总裁，滨江数据协会理事，长期从事数据治理。", "周明远 HOLDS_POSITION(理事) 滨江数据协会")]
    [TestCase("周明远，1970年生，现任云杉科技有限公司董事长、总经理。", "周明远 HOLDS_POSITION(总经理) 云杉科技有限公司")]
    [TestCase("林若溪此前担任云杉科技有限公司总裁。", "林若溪 HOLDS_POSITION(总裁) 云杉科技有限公司")]
    [TestCase("中共滨江市委常委、北海园区党工委书记（兼）周明远出席。", "周明远 HOLDS_POSITION(书记) 北海园区党工委")]
    [TestCase("云杉科技有限公司总裁宋知微、星河图首席科学家赵行展开了圆桌讨论。", "赵行 HOLDS_POSITION(首席科学家) 星河图")]
    public void Posts_InChainsAndLives_AreHeld(string text, string expected) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.Some.EqualTo(expected));

    [TestCase("滨江大学校长江临风，软件学院、教务处等相关负责人，云杉科技有限公司副总裁宋知微出席。", "宋知微 HOLDS_POSITION", "滨江大学")]
    [TestCase("江临风在滨江国宾馆会见北海省前省长何守一。", "何守一 HOLDS_POSITION", "滨江国宾馆")]
    [TestCase("会议决定周明远、林若溪为大会副秘书长。北海数据协会派员参加。北海数据协会很重视。", "周明远 HOLDS_POSITION", "北海数据协会")]
    public void Posts_OfSomebodyElse_AreNotHeld(string text, string subject, string body) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.None.Matches<string>(s => s!.StartsWith(subject, StringComparison.Ordinal) && s.EndsWith(body, StringComparison.Ordinal)));
}
