using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

public sealed class SegmentationModelFileTests
{
    private static readonly byte[] ShippedBytes = File.ReadAllBytes(LexiconDirectory.Installed.SegmentationModel);

    [Test]
    public void ToBytes_ModelThatWasRead_GivesTheFileAgain() =>
        Assert.That(SegmentationModelFile.ToBytes(Shipped.Model).AsSpan().SequenceEqual(ShippedBytes), Is.True);

    [Test]
    public void Load_MissingFile_SaysHowToGetIt() =>
        Assert.That(() => SegmentationModel.Load("nowhere.bin"), Throws.InstanceOf<KgException>().With.Message.Contains("Install kg again"));

    [Test]
    public void Load_NewerFormat_AsksForANewerProgram()
    {
        var bytes = (byte[])ShippedBytes.Clone();
        bytes[8] = SegmentationModelFile.Format + 1;

        var error = ErrorOf(bytes);

        Assert.That(error.Code, Is.EqualTo("KG2004"));
        Assert.That(error.Remedy, Does.Contain("newer kg"));
    }

    [Test]
    public void Load_FileCutShort_IsDamaged([Values(0, 7, 11, 12, 100, 1_000_000)] int length) =>
        Assert.That(ErrorOf(ShippedBytes[..length]).Code, Is.EqualTo("KG2003"));

    [Test]
    public void Load_FileWithMoreAtItsEnd_IsDamaged() =>
        Assert.That(ErrorOf([.. ShippedBytes, 0]).Code, Is.EqualTo("KG2003"));

    [Test]
    public void Load_AnyByteChanged_IsDamaged()
    {
        var random = new Random(42);
        for (var i = 0; i < 30; i++)
        {
            var bytes = (byte[])ShippedBytes.Clone();
            // The first twelve bytes are magic and format; the last four the checksum.
            bytes[random.Next(12, bytes.Length)] ^= (byte)random.Next(1, 256);
            Assert.That(ErrorOf(bytes).Code, Is.EqualTo("KG2003"));
        }
    }

    [Test]
    public void Load_Folder_IsUnreadable() =>
        Assert.That(() => SegmentationModel.Load(AppContext.BaseDirectory), Throws.InstanceOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG2002"));

    private static KgError ErrorOf(byte[] content)
    {
        using var file = new TemporaryFile(content);
        return Assert.Throws<KgException>(() => SegmentationModel.Load(file.Path))!.Error;
    }
}
