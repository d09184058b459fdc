namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>What each family of rules reads from a text, by statements that must be among what it says.</summary>
public sealed class StatementTests
{
    private const string Expo = "第八届滨江数据产业博览会在滨江国际会议中心开幕。\n";

    [TestCase("滨江市大数据局局长周明远出席会议。", "周明远 HOLDS_POSITION(局长) 滨江市大数据局")]
    [TestCase("云杉科技有限公司创始人、董事长兼首席执行官宋知微发表主旨演讲。", "宋知微 HOLDS_POSITION(董事长兼首席执行官) 云杉科技有限公司")]
    [TestCase("云杉科技有限公司创始人宋知微发表主旨演讲。", "宋知微 FOUNDED 云杉科技有限公司")]
    [TestCase("滨江大学计算机学院林若溪教授作主旨报告。", "林若溪 HOLDS_POSITION(教授) 滨江大学计算机学院")]
    [TestCase("原信息产业部部长、中国软件联合会会长郑怀仁出席。", "郑怀仁 HOLDS_POSITION(原部长) 信息产业部")]
    [TestCase("中国工程院院士、滨江实验室主任何守一，国际数据联盟秘书长安娜·科瓦奇先后致辞。", "安娜·科瓦奇 HOLDS_POSITION(秘书长) 国际数据联盟")]
    [TestCase("会议选举周明远为滨江市数据协会会长，林若溪、何守一为副会长。", "周明远 HOLDS_POSITION(会长) 滨江市数据协会")]
    [TestCase("会议选举周明远为滨江市数据协会会长，林若溪、何守一为副会长。", "何守一 HOLDS_POSITION(副会长) 滨江市数据协会")]
    [TestCase("宋知微当选滨江市数据协会理事长。", "宋知微 HOLDS_POSITION(理事长) 滨江市数据协会")]
    [TestCase("郑怀仁不再担任滨江市数据协会会长。", "郑怀仁 HOLDS_POSITION(原会长) 滨江市数据协会")]
    [TestCase("会议决定，免去郑怀仁的滨江市大数据局局长职务。", "郑怀仁 HOLDS_POSITION(原局长) 滨江市大数据局")]
    public void Posts_InEveryOrder_AreHeld(string text, string expected) => AssertSays(text, expected);

    [TestCase("博览会由国家数据局指导，滨江市人民政府主办，滨江市大数据局承办，滨江大学、云杉科技协办。", "滨江市人民政府 HOSTED 第八届滨江数据产业博览会")]
    [TestCase("博览会由国家数据局指导，滨江市人民政府主办，滨江市大数据局承办，滨江大学、云杉科技协办。", "国家数据局 GUIDED 第八届滨江数据产业博览会")]
    [TestCase("博览会由国家数据局指导，滨江市人民政府主办，滨江市大数据局承办，滨江大学、云杉科技协办。", "云杉科技 CO_ORGANISED 第八届滨江数据产业博览会")]
    [TestCase("博览会由国家数据局指导，滨江市人民政府主办，滨江市大数据局承办，滨江大学、云杉科技协办。", "滨江市大数据局 ORGANISED 第八届滨江数据产业博览会")]
    [TestCase("滨江市副市长李望舒主持开幕式。", "李望舒 CHAIRED 第八届滨江数据产业博览会")]
    [TestCase("开幕式由滨江市大数据局局长周明远主持。", "周明远 CHAIRED 第八届滨江数据产业博览会")]
    [TestCase("滨江市大数据局局长周明远、滨江大学校长江临风出席开幕式并致辞。", "江临风 SPOKE_AT 第八届滨江数据产业博览会")]
    [TestCase("滨江市大数据局局长周明远、滨江大学校长江临风等出席开幕式。", "江临风 ATTENDED 第八届滨江数据产业博览会")]
    [TestCase("来自滨江大学、北海大学、云杉科技有限公司的代表参加了博览会。", "北海大学 PARTICIPATED_IN 第八届滨江数据产业博览会")]
    [TestCase("博览会期间还举办了数据安全论坛。", "数据安全论坛 PART_OF 第八届滨江数据产业博览会")]
    [TestCase("开幕式上，滨江市大数据局局长周明远发布《滨江数据产业发展报告（2025）》。", "周明远 RELEASED 滨江数据产业发展报告（2025）")]
    [TestCase("开幕式上，滨江市大数据局局长周明远发布《滨江数据产业发展报告（2025）》。", "滨江数据产业发展报告（2025） RELEASED_AT 第八届滨江数据产业博览会")]
    [TestCase("会上发布了由滨江大学、北海大学共同编写的《城市数据治理白皮书》。", "北海大学 AUTHORED 城市数据治理白皮书")]
    public void Gatherings_OfTheDocumentsTopic_AreRead(string text, string expected) => AssertSays(Expo + text, expected);

    [TestCase("2025年5月20日，第八届滨江数据产业博览会在滨江国际会议中心开幕。", "第八届滨江数据产业博览会 HELD_IN 滨江国际会议中心")]
    [TestCase("国际数据联盟由滨江大学、北海大学、云杉科技有限公司共同发起成立。", "滨江大学 FOUNDED 国际数据联盟")]
    [TestCase("滨江实验室是国际数据联盟的会员单位。", "滨江实验室 MEMBER_OF 国际数据联盟")]
    public void OtherStatements_InPlainSentences_AreRead(string text, string expected) => AssertSays(text, expected);

    [TestCase("第八届滨江数据产业博览会日程\n9:00-9:20\t开幕致辞\t周明远\t滨江市大数据局局长\n9:20-9:50\t主旨演讲\t林若溪\t滨江大学教授\n", "林若溪 SPOKE_AT 第八届滨江数据产业博览会")]
    [TestCase("第八届滨江数据产业博览会日程\n9:00-9:20\t开幕致辞\t周明远\t滨江市大数据局局长\n9:20-9:50\t主旨演讲\t林若溪\t滨江大学教授\n", "周明远 HOLDS_POSITION(局长) 滨江市大数据局")]
    [TestCase("第八届滨江数据产业博览会\n时间：2025年5月20日\n地点：滨江国际会议中心\n主办单位：滨江市人民政府、国际数据联盟\n承办单位：滨江市大数据局\n", "国际数据联盟 HOSTED 第八届滨江数据产业博览会")]
    [TestCase("第八届滨江数据产业博览会\n时间：2025年5月20日\n地点：滨江国际会议中心\n主办单位：滨江市人民政府、国际数据联盟\n承办单位：滨江市大数据局\n", "第八届滨江数据产业博览会 HELD_IN 滨江国际会议中心")]
    [TestCase("滨江市数据协会第二届理事会名单\n会长：周明远\n副会长：林若溪、何守一\n秘书长：宋知微\n", "何守一 HOLDS_POSITION(副会长) 滨江市数据协会")]
    public void Layout_RowsFieldsAndLists_Speak(string text, string expected) => AssertSays(text, expected);

    [TestCase("SPOKE_AT 2025滨江数据大会智能制造论坛")]
    [TestCase("PART_OF 2025滨江数据大会")]
    public void ForumNamedWithItsEvent_IsWhatTheTextSpeaksOf(string expected)
    {
        var record = Reader.Read("2025滨江数据大会智能制造论坛举行\n5月20日，2025滨江数据大会智能制造论坛在滨江举行。滨江大学教授林若溪作主旨报告。\n");
        Assert.That(Reader.Statements(record), Has.Some.EndsWith(expected));
    }

    [TestCase("第八届滨江数据产业博览会在滨江开幕。\n滨江大学校长江临风未出席开幕式。", "江临风 ATTENDED 第八届滨江数据产业博览会", "negated")]
    public void Denied_IsRejectedWithItsReason(string text, string statement, string reason)
    {
        var record = Reader.Read(text);
        Assert.That(Reader.Statements(record), Does.Not.Contain(statement));
        Assert.That(record.Rejected.Where(r => Reader.Statement(record, r.Claim) == statement).Select(r => r.Reason), Does.Contain(reason));
    }

    private static void AssertSays(string text, string expected)
    {
        var record = Reader.Read(text);
        Assert.That(Reader.Statements(record), Does.Contain(expected));
    }
}
