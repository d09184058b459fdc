namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Which gathering a sentence speaks of where it names none, and who arranged it.</summary>
public sealed class TopicTests
{
    private const string Speaker = "滨江大学教授林若溪作主旨报告。\n";

    [TestCase("5月20日，2025滨江数据大会的密码产业分论坛在滨江举办。\n" + Speaker, "林若溪 SPOKE_AT", "密码产业分论坛")]
    [TestCase("滨江数据学术年会在滨江举办。\n会上，第二届滨江算法挑战赛颁奖仪式同期举办。\n" + Speaker, "林若溪 SPOKE_AT", "滨江数据学术年会")]
    public void Topic_OfTheScene_IsKept(string text, string start, string end) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.Some.Matches<string>(s => s!.StartsWith(start, StringComparison.Ordinal) && s.EndsWith(end, StringComparison.Ordinal)));

    [TestCase("揭牌仪式在滨江举行。\n" + Speaker + "学校培养人才，参与滨江职业技能大赛。\n")]
    [TestCase("本周要闻\n滨江数据大会在滨江开幕\n滨江数据大会16日开幕。\n某国通过法案\n新闻发言人林若溪主持例行记者会。\n")]
    public void Topic_NamedInPassing_IsNone(string text) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.None.StartsWith("林若溪 SPOKE_AT").And.None.StartsWith("林若溪 CHAIRED"));

    [TestCase("滨江数据论坛由国际数据联盟（简称“数联”）领衔，联合滨江大学、北海大学共同举办。", "北海大学 HOSTED 滨江数据论坛")]
    [TestCase("在滨江市大数据局的指导下，滨江大学与北海大学联合举办「第二届滨江算法大赛」。", "滨江市大数据局 GUIDED 第二届滨江算法大赛")]
    [TestCase("在滨江市大数据局的指导下，滨江大学与北海大学联合举办「第二届滨江算法大赛」。", "滨江大学 HOSTED 第二届滨江算法大赛")]
    [TestCase("11月22日，滨江大学在滨江国际会议中心举办滨江数据论坛。", "滨江大学 HOSTED 滨江数据论坛")]
    public void Organisers_InLongerForms_AreRead(string text, string expected) =>
        Assert.That(Reader.Statements(Reader.Read(text)), Has.Some.EqualTo(expected));

    [Test]
    public void Released_BehindAnotherAgent_IsNotTheFirstOnes() =>
        Assert.That(Reader.Statements(Reader.Read("滨江市大数据局发布了《城市数据治理指南》，北海市大数据局公布了《公共数据管理办法》。")),
            Has.None.EqualTo("滨江市大数据局 RELEASED 公共数据管理办法").And.Some.EqualTo("滨江市大数据局 RELEASED 城市数据治理指南"));

    [Test]
    public void Attended_InRelativeClause_IsSaidOfWhoFollows()
    {
        var said = Reader.Statements(Reader.Read("江临风会见来滨江出席滨江数据大会的国际数据联盟主席何守一。")).ToList();
        Assert.That(said, Has.Some.EqualTo("何守一 ATTENDED 滨江数据大会").And.None.StartsWith("江临风 ATTENDED"));
    }

    [TestCase("第八届滨江数据博览会在滨江开幕。\n滨江大学教授林若溪针对数据安全的发展趋势和未来方向等热点议题分享了自己的观点。\n", true)]
    [TestCase("2025年第八届滨江数据博览会在滨江开幕。\n2013年，林若溪发表演讲时提出这一设想。\n", false)]
    [TestCase("第八届滨江数据博览会在滨江开幕。\n林若溪在北海大学演讲时提出这一设想。\n", false)]
    public void Spoke_AtTheTopic_OnlyHereAndNow(string text, bool expected) =>
        Assert.That(Reader.Statements(Reader.Read(text)).Any(s => s.StartsWith("林若溪 SPOKE_AT", StringComparison.Ordinal)), Is.EqualTo(expected));

    [Test]
    public void Place_BeforeAVerbOfChairing_EndsThere() =>
        Assert.That(Reader.Statements(Reader.Read("周明远将在滨江主持召开第八届滨江数据峰会。")), Has.Some.EqualTo("第八届滨江数据峰会 HELD_IN 滨江"));

    [Test]
    public void Organiser_FieldOverSeveralLines_EndsAtTheNextKey() =>
        Assert.That(Reader.Statements(Reader.Read("第八届滨江算法联赛\n主办方\n滨江大学\n活动详情\n竞赛时间\n")), Has.None.Contains("活动详情").And.None.Contains("竞赛时间"));

    [Test]
    public void Place_BeforeAttending_IsWhereTheAttendedIsHeld() =>
        Assert.That(Reader.Statements(Reader.Read("周明远在滨江国际会议中心出席第八届滨江数据峰会开幕式并致辞。")), Has.Some.EqualTo("第八届滨江数据峰会 HELD_IN 滨江国际会议中心"));

    [Test]
    public void Scene_OfAnEarlierMeeting_IsNotTaken() =>
        Assert.That(Reader.Statements(Reader.Read("第八届滨江数据峰会在滨江召开。\n这是滨江市第六届理事会议召开后举行的盛会。\n林若溪作主旨报告。\n")), Has.Some.EqualTo("林若溪 SPOKE_AT 第八届滨江数据峰会"));
}
