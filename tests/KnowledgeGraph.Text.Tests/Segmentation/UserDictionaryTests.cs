using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

/// <summary>The expected answers are those of jieba with the same dictionary.</summary>
public sealed class UserDictionaryTests
{
    [TestCase("李小福是创新办主任也是云计算方面的专家", "云计算 5\n李小福 2 nr\n创新办 3 i", "李小福/nr|是/v|创新办/i|主任/b|也/d|是/v|云计算/x|方面/n|的/uj|专家/n")]
    [TestCase("知识图谱进入图数据库时代", "\uFEFF知识图谱 nz\n\n图数据库\n", "知识图谱/nz|进入/v|图数据库/x|时代/n")]
    [TestCase("他来到了北京", "北京 9 city", "他/r|来到/v|了/ul|北京/city")]
    public void Tag_UserWords_GoBeforeTheShippedOnes(string text, string dictionary, string expected) =>
        Assert.That(With(dictionary).TaggedWords(text), Is.EqualTo(expected));

    [Test]
    public void Cut_FrequencyZero_ForbidsTheWordInDictionaryAndModel()
    {
        Assert.That(Shipped.Segmenter.Words("他来到了网易杭研大厦"), Is.EqualTo("他|来到|了|网易|杭研|大厦"));
        Assert.That(With("杭研 0\n网易 0").Words("他来到了网易杭研大厦"), Does.Not.Contain("杭研").And.Not.Contain("网易"));
    }

    [Test]
    public void Words_NoFrequency_GetTheLowestThatCutsThemAsOne()
    {
        Assert.That(Shipped.Segmenter.Words("「台中」正确", useHmm: false), Is.EqualTo("「|台|中|」|正确"));

        var model = Shipped.Model.With(Parse("台中"));

        Assert.That(model.Words.TryFind("台中", out var word), Is.True);
        Assert.That(word.Frequency, Is.EqualTo(69));
        Assert.That(new Segmenter(model).Words("「台中」正确", useHmm: false), Is.EqualTo("「|台中|」|正确"));
    }

    [Test]
    public void With_UserDictionary_LeavesTheFirstModelAsItWas()
    {
        var changed = Shipped.Model.With(Parse("小魏公公 9 nr"));

        Assert.That(changed.Words.TryFind("小魏公公", out _), Is.True);
        Assert.That(Shipped.Model.Words.TryFind("小魏公公", out _), Is.False);
        Assert.That(changed.Words.Total, Is.EqualTo(Shipped.Model.Words.Total + 9));
    }

    [Test]
    public void With_SecondUserDictionary_KeepsTheWordsOfTheFirst()
    {
        var model = Shipped.Model.With(Parse("云计算 5 n")).With(Parse("图数据库 5 n"));

        Assert.That(new Segmenter(model).Words("云计算图数据库"), Is.EqualTo("云计算|图数据库"));
    }

    [Test]
    public void WordsAt_UserWordLongerThanAnyShippedPrefix_IsFound()
    {
        var words = Shipped.Model.With(Parse("北京龘靐 3\n北京 0")).Words;

        var found = new List<int>();
        foreach (var word in words.WordsAt("北京龘靐大学"))
            found.Add(word.Length);
        Assert.That(found, Is.EqualTo(new[] { 1, 4 }));
    }

    [Test]
    public void Parse_BadLines_AreReportedWithFileAndLineAndTheOthersKept()
    {
        var dictionary = Parse("云计算 5\n奥利维耶·温朗 3 nr\n数字 经济 7\n元宇宙 99999999999999999999\n\n大模型 3 n");

        Assert.That(dictionary.Words, Is.EqualTo(new UserWord[] { new("云计算", 5), new("大模型", 3, "n") }));
        Assert.That(dictionary.BadLines.Select(bad => (bad.File, bad.Line)), Is.EqualTo(new[] { ("words.txt", 2), ("words.txt", 3), ("words.txt", 4) }));
        Assert.That(dictionary.BadLines[0].Reason, Does.Contain("·").And.Contain("U+00B7"));
        Assert.That(dictionary.BadLines[2].Error.Code, Is.EqualTo("KG2006"));
        Assert.That(dictionary.BadLines[2].Error.Message, Does.Contain("words.txt, line 4"));
    }

    [Test]
    public void Parse_LineWithoutEnd_IsOneBadLine() =>
        Assert.That(Parse(new string('网', 1_000_000)).BadLines.Single().Reason, Does.Contain("1000000 characters"));

    [Test]
    public void Read_FileThatIsNotUtf8_SaysSo()
    {
        using var file = new TemporaryFile([0xD4, 0xC6, 0xBC, 0xC6, 0xCB, 0xE3]);

        Assert.That(() => UserDictionary.Read(file.Path), Throws.InstanceOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG2007"));
    }

    [Test]
    public void Read_MissingFile_SaysSo() =>
        Assert.That(() => UserDictionary.Read("nowhere.txt"), Throws.InstanceOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG2001"));

    private static UserDictionary Parse(string text) => UserDictionary.Parse(text, "words.txt");

    private static Segmenter With(string dictionary) => new(Shipped.Model.With(Parse(dictionary)));
}
