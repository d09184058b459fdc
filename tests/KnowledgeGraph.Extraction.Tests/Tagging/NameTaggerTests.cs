using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Tests.Tagging;

public sealed class NameTaggerTests
{
    private static readonly NameTagger Shipped = NameTagger.Load(
        LexiconDirectory.Installed.Lexicon("names.bin"),
        SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel).Words);

    [TestCase("会议由李明华主持。", NameKind.Person, "李明华")]
    [TestCase("上海交通大学教授王建国作主旨演讲。", NameKind.Person, "王建国")]
    [TestCase("上海交通大学教授王建国作主旨演讲。", NameKind.Organisation, "上海交通大学")]
    [TestCase("本次论坛由中国计算机学会主办，在南京举行。", NameKind.Organisation, "中国计算机学会")]
    [TestCase("本次论坛由中国计算机学会主办，在南京举行。", NameKind.Place, "南京")]
    [TestCase("法国总统弗朗索瓦·密特朗出席开幕式。", NameKind.Person, "弗朗索瓦·密特朗")]
    public void Tag_ObviousName_FindsIt(string text, NameKind kind, string name)
    {
        Assert.That(Names(text), Has.Member($"{kind} {name}"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("今天天气很好，大家都很高兴。")]
    [TestCase("2024-11-20 10:30")]
    public void Tag_TextWithoutNames_FindsNone(string text)
    {
        Assert.That(Names(text), Is.Empty);
    }

    [Test]
    public void Tag_ListOfNames_FindsEachByItself()
    {
        Assert.That(
            Names("出席会议的还有张伟、刘洋、陈志强、赵丽华等。").Where(n => n.StartsWith("Person", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "Person 张伟", "Person 刘洋", "Person 陈志强", "Person 赵丽华" }));
    }

    [Test]
    public void Tag_SupplementaryCharacters_CountsUtf16UnitsAndCutsNoPair()
    {
        const string text = "𠮷𠮷校长王建国和张𠮷出席会议。";
        var names = new List<NameSpan>();
        Shipped.Tag(text, names);

        Assert.That(names.Select(n => text[n.Start..n.End]), Has.Member("王建国"));
        Assert.That(names.Where(n => char.IsLowSurrogate(text[n.Start]) || char.IsHighSurrogate(text[n.End - 1])), Is.Empty);
    }

    [Test]
    public void Tag_AddressWithLettersAndDigits_FindsNoNameInsideAWord()
    {
        const string text = "https://example.com/s?biz=MzA5MzE5MDAzOA7IUv3IbSXq5DkQ&mid=2664219805&sn=OcicYFPcEMib1picw1PZon";
        var names = new List<NameSpan>();
        Shipped.Tag(text, names);

        Assert.That(names.Where(n => n.Start > 0 && char.IsAsciiLetterOrDigit(text[n.Start - 1]) && char.IsAsciiLetterOrDigit(text[n.Start])), Is.Empty);
    }

    [TestCase("\n")]
    [TestCase("。")]
    [TestCase("的")]
    public void Tag_LongText_GivesOffsetsIntoAllOfIt(string filler)
    {
        const string sentence = "会议由李明华主持。";
        var text = string.Concat(Enumerable.Repeat(sentence + string.Concat(Enumerable.Repeat(filler, 3000)), 5));
        var names = new List<NameSpan>();
        Shipped.Tag(text, names);

        Assert.That(names.Where(n => text[n.Start..n.End] == "李明华").Select(n => n.Start), Is.EqualTo(Enumerable.Range(0, 5).Select(i => i * (3000 + sentence.Length) + 3)));
    }

    [Test]
    public void Tag_LineBreak_EndsEveryName()
    {
        const string text = "主办单位：中国计算机\n学会";
        var names = new List<NameSpan>();
        Shipped.Tag(text, names);

        Assert.That(names.Where(n => text[n.Start..n.End].Contains('\n')), Is.Empty);
    }

    [Test]
    public void Tag_LoneSurrogates_DoesNotFail()
    {
        Assert.That(() => Names("\uD842会议由李明华\uDFB7主持\uD842"), Throws.Nothing);
    }

    [Test]
    public void Tag_AnyText_GivesOrderedDisjointNamesWithScoresBetweenZeroAndOne()
    {
        var names = new List<NameSpan>();
        Shipped.Tag("工业和信息化部、北京市人民政府主办，中国信息通信研究院院长刘志远、清华大学教授孙晓东在北京致辞。", names);

        Assert.That(names, Has.Count.GreaterThan(3));
        Assert.That(names.Zip(names.Skip(1)).All(p => p.First.End <= p.Second.Start));
        Assert.That(names.All(n => n.Start < n.End && n.Score is > 0 and < 1));
    }

    [Test]
    public void Tag_ManyThreads_GivesWhatOneThreadGives()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"{new string('，', i % 17)}第{i}届会议由上海交通大学教授王建国主持，中国计算机学会在南京主办。")];
        var expected = texts.Select(Names).ToArray();
        var actual = new List<string>[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => actual[i] = Names(texts[i]));

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void Tag_SameTextAgain_GivesTheSameScores()
    {
        const string text = "会议由李明华主持，华为技术有限公司承办。";
        var first = new List<NameSpan>();
        var second = new List<NameSpan>();
        Shipped.Tag(text, first);
        Shipped.Tag("一段更长的文字，使缓冲区留有别的内容：复旦大学教授周文斌在杭州发布报告，随后会见了来宾。", []);
        Shipped.Tag(text, second);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Is.Not.Empty);
    }

    private static List<string> Names(string text)
    {
        var names = new List<NameSpan>();
        Shipped.Tag(text, names);
        return [.. names.Select(n => $"{n.Kind} {text[n.Start..n.End]}")];
    }
}
