using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Lexicons;

namespace KnowledgeGraph.Text.Tests.Lexicons;

public sealed class LexiconDirectoryTests
{
    [Test]
    public void Installed_SegmentationModel_StandsBesideTheProgram() =>
        Assert.That(LexiconDirectory.Installed.SegmentationModel, Does.Exist.And.StartsWith(AppContext.BaseDirectory));

    [Test]
    public void Lexicon_MissingFile_NamesThePathAndTheRemedy() =>
        Assert.That(
            () => new LexiconDirectory("elsewhere").Lexicon("surnames.txt"),
            Throws.InstanceOf<KgException>().With.Message.Contains(Path.Combine("elsewhere", "lexicon", "surnames.txt"))
                .And.Property("Error").Property("Code").EqualTo("KG2001"));
}
