using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Tests.Tagging;

public sealed class TaggerSentenceTests
{
    private const int Margin = TaggerSentence.Margin;

    [Test]
    public void Read_SurrogatePair_IsOneCharacter()
    {
        var sentence = Read("张𠮷在北京");

        Assert.That(sentence.Length, Is.EqualTo(5));
        Assert.That(sentence.Offsets.Take(6), Is.EqualTo(new[] { 0, 1, 3, 4, 5, 6 }));
    }

    [TestCase("ＩＢＭ（中国）", "ibm(中国)")]
    [TestCase("１９９８年", "2024年")]
    public void Read_FullWidthFormsAndDigits_HaveTheCodesOfTheirPlainForms(string text, string plain)
    {
        Assert.That(CodesOf(text), Is.EqualTo(CodesOf(plain)));
    }

    [Test]
    public void Read_DictionaryWords_StandWhereTheyBeginEndAndCover()
    {
        // 北京, 北京大学, 大学, 大学生, 学生
        var sentence = Read("北京大学生");

        Assert.That(sentence.Beginning[Margin].Length, Is.EqualTo(4));
        Assert.That(sentence.Ending[Margin + 4].Length, Is.EqualTo(3));
        Assert.That(sentence.Covering[Margin + 3].Start, Is.EqualTo(0));
        Assert.That(sentence.Covering[Margin + 4].Start, Is.EqualTo(2));
        Assert.That(sentence.Beginning[Margin + 1], Is.EqualTo(NearbyWord.None));
    }

    [Test]
    public void Read_OrganisationEnding_IsMeasuredWithinTheClause()
    {
        var sentence = Read("某某协会办，人");

        Assert.That(sentence.EndingAhead.Skip(Margin).Take(7), Is.EqualTo(new byte[] { 4, 3, 2, 1, 0, 0, 0 }));
        Assert.That(sentence.EndingBehind.Skip(Margin).Take(7), Is.EqualTo(new byte[] { 0, 0, 0, 0, 1, 2, 0 }));
        Assert.That(sentence.SinceBreak.Skip(Margin).Take(7), Is.EqualTo(new byte[] { 0, 1, 2, 3, 4, 5, 0 }));
    }

    [Test]
    public void Read_ShorterTextAfterLonger_KeepsNothingOfIt()
    {
        var used = NewSentence();
        used.Read("中国计算机学会主办的北京大学某某协会会议");
        used.Read("某");
        var fresh = Read("某");
        var keys = new ulong[TaggerFeatures.Count];
        var freshKeys = new ulong[TaggerFeatures.Count];
        TaggerFeatures.Fill(used, 0, keys);
        TaggerFeatures.Fill(fresh, 0, freshKeys);

        Assert.That(keys, Is.EqualTo(freshKeys));
        Assert.That(keys.Distinct().Count(), Is.EqualTo(keys.Length));
    }

    private static ushort[] CodesOf(string text)
    {
        var sentence = Read(text);
        return sentence.Codes[Margin..(Margin + sentence.Length)];
    }

    private static TaggerSentence Read(string text)
    {
        var sentence = NewSentence();
        sentence.Read(text);
        return sentence;
    }

    private static TaggerSentence NewSentence() => new(
        new CharacterTable(),
        SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel).Words,
        new OrganisationEndings([OrganisationEndings.PairOf('协', '会')]));
}
