using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>Dates with the granularity of the text, editions and themes.</summary>
public sealed class GatheringFactsTests
{
    [TestCase("2025年滨江数据大会于2025年5月20日至22日在滨江举行。", PropertyNames.StartDate, "2025-05-20")]
    [TestCase("2025年滨江数据大会于2025年5月20日至22日在滨江举行。", PropertyNames.EndDate, "2025-05-22")]
    [TestCase("2025年滨江数据大会于2025年5月30日至6月2日在滨江举行。", PropertyNames.EndDate, "2025-06-02")]
    [TestCase("2025年滨江数据大会将于2025年5月在滨江举行。", PropertyNames.StartDate, "2025-05")]
    [TestCase("5月20日，2025年滨江数据大会在滨江开幕。", PropertyNames.StartDate, "2025-05-20")]
    [TestCase("2025年滨江数据大会于2025年2月30日在滨江举行。", PropertyNames.StartDate, null)]
    [TestCase("第二十三届滨江数据大会在滨江举行。", PropertyNames.Edition, "23")]
    [TestCase("2025年滨江数据大会在滨江举行。大会以“数智相融”为主题。", PropertyNames.Theme, "数智相融")]
    public void Gathering_SaysOfItself(string text, string property, string? expected)
    {
        var gathering = Reader.Read(text).Entities.Single(entity => entity.Label == EntityLabel.Event);
        Assert.That(gathering.Properties.GetValueOrDefault(property), Is.EqualTo(expected));
    }

    [Test]
    public void Claim_OfASentenceWithOneDate_CarriesIt()
    {
        var record = Reader.Read("2025年5月20日，滨江市人民政府主办的第八届滨江数据大会在滨江举行。");
        Assert.That(record.Claims.Select(claim => claim.Properties.GetValueOrDefault(PropertyNames.Date)), Is.All.EqualTo("2025-05-20"));
    }

    [Test]
    public void Claim_OfAPlan_SaysSo()
    {
        var record = Reader.Read("第八届滨江数据大会将于5月20日在滨江举行。");
        Assert.That(record.Claims.Single(claim => claim.Type == RelationType.HeldIn).Properties[PropertyNames.Modality], Is.EqualTo("planned"));
    }

    [Test]
    public void Quote_OfEveryClaim_IsMadeFromItsSpan()
    {
        var article = Reader.Article("第八届滨江数据大会在滨江举行。\n滨江大学校长江临风、\n滨江市大数据局局长周明远出席并致辞。\n");
        var record = Reader.Extractor.Extract(article);
        Assert.That(record.Claims, Is.Not.Empty);
        foreach (var claim in record.Claims)
            Assert.That(claim.Quote, Is.EqualTo(claim.Span.Of(article.Source.Text).Replace("\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public void Record_IsTheSameOnEveryThread()
    {
        const string text = "2025年滨江数据大会于2025年5月20日至22日在滨江举行。滨江大学校长江临风、滨江市大数据局局长周明远出席大会并致辞。";
        var expected = string.Join('|', Reader.Statements(Reader.Read(text)));
        var actual = ParallelEnumerable.Range(0, 32).Select(_ => string.Join('|', Reader.Statements(Reader.Read(text)))).Distinct().ToList();
        Assert.That(actual, Is.EqualTo(new[] { expected }));
    }
}
