using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Graph.Tests.Queries;

public sealed class QueryCatalogueTests
{
    private static readonly QueryCatalogue Catalogue = QueryCatalogue.Load();

    [Test]
    public void Load_EveryQuery_CanBeAskedWithoutParametersAndSaysWhatItGives()
    {
        Assert.That(Catalogue.Queries, Has.Length.GreaterThanOrEqualTo(30));
        foreach (var query in Catalogue.Queries)
        {
            Assert.That(query.Parameters.Where(p => p.IsRequired), Is.Empty, query.Name);
            Assert.That(query.Columns, Is.Not.Empty, query.Name);
            Assert.That(query.Purpose.Chinese, Does.Match(@"\p{IsCJKUnifiedIdeographs}"), query.Name);
        }
    }

    [TestCase("speakrs", "speakers")]
    [TestCase("co-host", "co-hosting")]
    [TestCase("xyzzy", "")]
    public void Suggest_MistypedName_GivesTheNearest(string name, string first) =>
        Assert.That(Catalogue.Suggest(name).FirstOrDefault() ?? "", Is.EqualTo(first));

    [Test]
    public void Find_NoSuchName_IsNull() => Assert.That(Catalogue.Find("speaker"), Is.Null);
}
