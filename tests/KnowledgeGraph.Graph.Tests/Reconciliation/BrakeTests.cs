using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Tests.Reconciliation;

public sealed class BrakeTests
{
    [TestCase(100, 10, false, Description = "ten per cent is not more than ten per cent")]
    [TestCase(100, 11, true)]
    [TestCase(20, 4, false, Description = "fewer than five")]
    [TestCase(20, 5, true)]
    [TestCase(3, 3, true, Description = "all of them")]
    [TestCase(1, 1, true)]
    [TestCase(0, 0, false)]
    [TestCase(100, 0, false)]
    public void Stops_ShareAndNumber_AsDesigned(int present, int retracted, bool stops) =>
        Assert.That(Brake.Default.Stops(present, retracted), Is.EqualTo(stops));

    [Test]
    public void Join_SecondFolderOfOneName_IsRefused() => Assert.That(
        () => CollectionRoot.Join([new CollectionRoot("news", "/a/news")], new CollectionRoot("news", "/b/news")),
        Throws.TypeOf<KgException>().With.Message.Contains("/a/news").And.Message.StartsWith("KG4020"));

    [Test]
    public void Join_FolderOfKnownSingleFiles_GetsItsRoot() => Assert.That(
        CollectionRoot.Join([new CollectionRoot("news", null), new CollectionRoot("seeds", "/s")], new CollectionRoot("news", "/b/news")),
        Is.EqualTo(new[] { new CollectionRoot("news", "/b/news"), new CollectionRoot("seeds", "/s") }));
}
