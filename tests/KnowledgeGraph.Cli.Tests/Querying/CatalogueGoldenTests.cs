using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Tests.Querying;

/// <summary>
/// What each query of the catalogue says of the samples, and how that changes when one fact is missing: <c>tests/golden/catalogue/NAME.txt</c> holds
/// the rows, the fact's id, and the rows that go (<c>-</c>) and come (<c>+</c>) without it. <c>KG_UPDATE_GOLDEN=1</c> writes the files.
/// </summary>
[TestFixture]
public sealed class CatalogueGoldenTests : IDisposable
{
    private const string Without = "without ";

    private static readonly QueryCatalogue Catalogue = QueryCatalogue.Load();

    private readonly SampleGraph samples = new();

    public void Dispose() => samples.Dispose();

    private static IEnumerable<string> Names => Catalogue.Queries.Select(q => q.Name);

    private static bool IsUpdate => Environment.GetEnvironmentVariable("KG_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null;

    [TestCaseSource(nameof(Names))]
    public async Task Query_OnTheSamples_GivesTheGoldenRowsAndOthersWhereAFactIsMissing(string name)
    {
        var query = Catalogue.Find(name)!;
        var rows = await samples.RowsAsync(query);
        Assert.That(rows, Is.Not.Empty);
        var path = RepositoryFolder.PathOf("tests", "golden", "catalogue", name + ".txt");
        if (IsUpdate)
        {
            var (chosen, changes) = await SpoilAsync(query, rows);
            File.WriteAllText(path, Golden(rows, chosen, changes));
            return;
        }

        var golden = File.ReadAllText(path);
        var missing = golden.Split('\n').Single(l => l.StartsWith(Without, StringComparison.Ordinal))[Without.Length..];
        var difference = Difference(rows, await samples.RowsWithoutAsync(query, missing));
        Assert.That(difference, Is.Not.Empty);
        Assert.That(Golden(rows, missing, difference), Is.EqualTo(golden), "KG_UPDATE_GOLDEN=1 brings it up to date");
    }

    [Test]
    public void GoldenFiles_AreThoseOfTheCatalogue() => Assert.That(
        Directory.GetFiles(RepositoryFolder.PathOf("tests", "golden", "catalogue"), "*.txt").Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Names));

    /// <summary>The first element without which the rows are others.</summary>
    private async Task<(string Element, ImmutableArray<string> Changes)> SpoilAsync(CatalogueQuery query, ImmutableArray<string> rows)
    {
        foreach (var element in await samples.ElementsAsync())
        {
            var changes = Difference(rows, await samples.RowsWithoutAsync(query, element));
            if (!changes.IsEmpty)
                return (element, changes);
        }

        throw new InvalidOperationException($"Nothing in the samples changes the rows of {query.Name}.");
    }

    private static string Golden(ImmutableArray<string> rows, string missing, ImmutableArray<string> changes) =>
        string.Join('\n', [.. rows, Without + missing, .. changes]) + "\n";

    private static ImmutableArray<string> Difference(ImmutableArray<string> before, ImmutableArray<string> after) =>
        [.. before.Except(after).Select(r => "- " + r), .. after.Except(before).Select(r => "+ " + r)];
}
