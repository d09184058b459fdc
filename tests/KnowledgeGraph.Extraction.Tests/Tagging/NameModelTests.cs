using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;

namespace KnowledgeGraph.Extraction.Tests.Tagging;

public sealed class NameModelTests
{
    private static readonly byte[] Shipped = File.ReadAllBytes(LexiconDirectory.Installed.Lexicon("names.bin"));

    [Test]
    public void Load_MissingFile_SaysSo()
    {
        Assert.That(CodeOf(Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-such-names.bin")), Is.EqualTo("KG2001"));
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(1000)]
    [TestCase(100_000)]
    public void Load_TruncatedFile_SaysThatItIsDamaged(int length)
    {
        Assert.That(CodeOf(Written(Shipped[..length])), Is.EqualTo("KG2101"));
    }

    [TestCase(0)]
    [TestCase(8)]
    [TestCase(12)]
    [TestCase(16)]
    [TestCase(24)]
    [TestCase(40)]
    [TestCase(200_001)]
    public void Load_ChangedByte_SaysThatItIsDamaged(int offset)
    {
        var file = Shipped.ToArray();
        file[offset] ^= 0x41;

        Assert.That(CodeOf(Written(file)), Is.EqualTo("KG2101"));
    }

    [Test]
    public void Load_NewerVersion_SaysWhichVersionsMeet()
    {
        var file = Shipped.ToArray();
        file[4] = 99;

        Assert.That(() => NameModel.Load(Written(file)), Throws.InstanceOf<KgException>()
            .With.Message.Contains("KG2102").And.Message.Contains("99").And.Message.Contains("newer kg"));
    }

    [Test]
    public void Save_WhatLoadReads_GivesTheSameWeights()
    {
        var lines = new byte[FeatureTable.LineBytes << 1];
        var transitions = Enumerable.Range(0, NameTags.Count * NameTags.Count).Select(i => i / 4f).ToArray();
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "saved-names.bin");
        NameModel.Save(path, lines, [OrganisationEndings.PairOf('协', '会')], transitions, slope: 0.5f, offset: -1);
        var model = NameModel.Load(path);

        Assert.That(model.Transitions, Is.EqualTo(transitions));
        Assert.That(model.Endings.Contains('协', '会') && !model.Endings.Contains('会', '协'));
        Assert.That(model.ScoreOf(2), Is.EqualTo(0.5f));
        Assert.That(model.ScoreOf(20), Is.GreaterThan(0.99f));
    }

    private static string CodeOf(string path)
    {
        try
        {
            NameModel.Load(path);
            return "none";
        }
        catch (KgException e)
        {
            return e.Error.Code;
        }
    }

    private static string Written(byte[] file)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"names-{TestContext.CurrentContext.Test.ID}.bin");
        File.WriteAllBytes(path, file);
        return path;
    }
}
