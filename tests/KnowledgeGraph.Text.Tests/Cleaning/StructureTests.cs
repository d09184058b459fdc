using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Tests.Cleaning;

public sealed class StructureTests
{
    private static Article Build(string text, DocumentFormat format = DocumentFormat.PlainText) => new ArticleBuilder().Build(Documents.Of(text, format));

    private static string Cells(Block block) => string.Join('|', block.Cells.Select(cell => cell.Of(block.Content.Text)));

    [Test]
    public void Build_ColumnOfPrint_JoinsLinesToParagraphs()
    {
        var article = Build("智能制造论坛在某市举行\n\n　　本报讯 9月18日下午，智能制造论坛在某\n市举行。论坛由甲厅主办，乙公司承办，丙\n协会协办。丁委员会主任张三等嘉宾出席论\n坛。\n　　李四作主旨报告，王五介绍了Open\nSource社区的进展，会议由赵六主持。\n");

        Assert.That(article.Blocks.Skip(1).Select(b => b.Content.Text), Is.EqualTo(new[]
        {
            "本报讯 9月18日下午，智能制造论坛在某市举行。论坛由甲厅主办，乙公司承办，丙协会协办。丁委员会主任张三等嘉宾出席论坛。",
            "李四作主旨报告，王五介绍了Open Source社区的进展，会议由赵六主持。",
        }));
    }

    [Test]
    public void Build_ListOfCompanies_IsNotJoined()
    {
        var article = Build("获奖名单公布\n甲技术有限公司\n乙科技股份有限公司\n丙信息技术有限公司\n丁网络科技有限公司\n戊大学软件学院\n");

        Assert.That(article.Blocks, Has.Length.EqualTo(6));
    }

    [TestCase("9:00—9:20 致辞 张三 某某协会理事长", "9:00—9:20|致辞|张三|某某协会理事长")]
    [TestCase("14：30-15：00\t主旨演讲：数据要素\t王 强  某大学教授", "14：30-15：00|主旨演讲：数据要素|王 强|某大学教授")]
    [TestCase("10:00 | 圆桌对话 | 李四、王五", "10:00|圆桌对话|李四、王五")]
    public void Build_ProgrammeRow_HasCells(string line, string cells)
    {
        var block = Build($"大会议程安排表\n{line}\n").Blocks[^1];

        Assert.That((block.Kind, Cells(block)), Is.EqualTo((BlockKind.Row, cells)));
    }

    [Test]
    public void Build_ProgrammeWithCellsOnLines_IsRows()
    {
        var article = Build("大会议程安排表\n9:00-9:20\n致辞\n张三 某协会会长\n9:20-9:50\n主旨演讲\n李四 某大学校长\n");

        Assert.That(article.Blocks.Where(b => b.Kind == BlockKind.Row).Select(Cells), Is.EqualTo(new[] { "9:00-9:20|致辞|张三 某协会会长", "9:20-9:50|主旨演讲|李四 某大学校长" }));
    }

    [TestCase("主办单位：甲协会、乙大学", "主办单位|甲协会、乙大学")]
    [TestCase("时间：2024年11月9日  地点：某某大学", "时间|2024年11月9日;地点|某某大学")]
    [TestCase("【承办单位】：丙公司", "承办单位|丙公司")]
    [TestCase("主办单位\n甲协会\n乙大学\n承办单位\n丙公司", "主办单位|甲协会\n乙大学;承办单位|丙公司")]
    [TestCase("支持单位：甲协会、\n乙大学", "支持单位|甲协会、乙大学")]
    public void Build_Field_HasKeyAndValue(string text, string fields) =>
        Assert.That(string.Join(';', Build($"第三届某某论坛通知\n{text}\n").Blocks.Where(b => b.Kind == BlockKind.Field).Select(Cells)), Is.EqualTo(fields));

    [TestCase("一、总体情况", "总体情况", 1)]
    [TestCase("（二）论坛活动", "论坛活动", 2)]
    [TestCase("(1)互联网投资人论坛", "互联网投资人论坛", 3)]
    [TestCase("活动背景", "活动背景", 2)]
    public void Build_HeadingLine_IsHeading(string line, string text, int level)
    {
        var block = Build($"乙大会综述\n第一段在这里，它有足够的长度，说的是会议的总体情况。\n{line}\n第二段在这里，它也有足够的长度，说的是会议的具体情况，张三出席并致辞。\n").Blocks[2];

        Assert.That((block.Kind, block.Content.Text, block.Level), Is.EqualTo((BlockKind.Heading, text, level)));
    }

    [Test]
    public void Build_MarkdownTable_IsRows()
    {
        var article = Build("# 议程\n\n| 时间 | 嘉宾 |\n| --- | --- |\n| 9:00 | **张三** 某协会会长 |\n", DocumentFormat.Markdown);

        Assert.That(article.Blocks.Where(b => b.Kind == BlockKind.Row).Select(Cells), Is.EqualTo(new[] { "时间|嘉宾", "9:00|张三 某协会会长" }));
    }

    [Test]
    public void Build_OverprintedBold_IsReadOnce() =>
        Assert.That(Build("携携手手云泽云泽““共赢未来共赢未来””\n本报讯，大会在云泽开幕，张三出席开幕式并致辞。").Metadata.Title, Is.EqualTo("携手云泽“共赢未来”"));

    [Test]
    public void Build_ListItems_LoseTheirBullets()
    {
        var article = Build("会议成果清单公布\n• 发布《甲报告》\n• 成立乙联盟\n");

        Assert.That(article.Blocks.Skip(1).Select(b => (b.Kind, b.Content.Text)), Is.EqualTo(new[] { (BlockKind.ListItem, "发布《甲报告》"), (BlockKind.ListItem, "成立乙联盟") }));
    }
}
