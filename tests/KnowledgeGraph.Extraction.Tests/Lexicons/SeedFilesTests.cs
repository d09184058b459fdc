namespace KnowledgeGraph.Extraction.Tests.Lexicons;

/// <summary>The form of the files under <c>seeds/</c>, which the loaders rely on.</summary>
[TestFixture]
public sealed class SeedFilesTests
{
    private const string Surnames = "lexicon/surnames.txt";
    private const string Places = "lexicon/places.tsv";
    private const string Suffixes = "lexicon/organisation-suffixes.tsv";
    private const string Organisations = "gazetteer/organisations.tsv";

    private static readonly string[] PlaceKinds = ["country", "province", "city", "county", "district", "region", "world-city"];

    private static readonly string[] OrganisationKinds =
    [
        "party", "government", "legislature", "court", "military", "university", "institute", "company", "medium", "association",
        "international", "hospital", "bank", "sports", "culture", "foundation",
    ];

    [TestCase(Surnames)]
    [TestCase(Places)]
    [TestCase(Suffixes)]
    [TestCase(Organisations)]
    public void Bytes_AnyFile_AreUtf8WithoutMarkAndCarriageReturns(string file)
    {
        var bytes = File.ReadAllBytes(PathOf(file));
        var strict = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);

        Assert.That(() => strict.GetString(bytes), Throws.Nothing);
        Assert.That(bytes, Has.None.EqualTo((byte)'\r'));
        Assert.That(bytes[0], Is.EqualTo((byte)'#'), "a header comment, no byte-order mark");
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
    }

    [TestCase(Surnames, 2, 2)]
    [TestCase(Places, 2, 3)]
    [TestCase(Suffixes, 2, 2)]
    [TestCase(Organisations, 3, 3)]
    public void Rows_AnyFile_HaveTheirColumnsTrimmedAndTheFirstAndLastFilled(string file, int minimum, int maximum)
    {
        var malformed = Rows(file).Where(row => row.Length < minimum || row.Length > maximum
            || row[0].Length == 0 || row[^1].Length == 0 || row.Any(cell => cell != cell.Trim()));

        Assert.That(malformed.Select(row => string.Join('\t', row)), Is.Empty);
    }

    [TestCase(Surnames)]
    [TestCase(Places)]
    [TestCase(Suffixes)]
    [TestCase(Organisations)]
    public void Rows_AnyFile_AreInOrdinalOrderWithoutDuplicates(string file)
    {
        var names = Rows(file).Select(row => row[0]).ToArray();

        Assert.That(names, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(names, Is.Unique);
    }

    [TestCase(Surnames, "common", "rare")]
    [TestCase(Suffixes, "strong", "weak", "department", "venue")]
    public void SecondColumn_AnyRow_IsOneOfTheWords(string file, params string[] words) =>
        Assert.That(Rows(file).Select(row => row[1]).Distinct(), Is.SubsetOf(words));

    [Test]
    public void Kind_AnyPlace_IsKnown() =>
        Assert.That(Rows(Places).Select(row => row[1]).Distinct(), Is.EquivalentTo(PlaceKinds));

    [Test]
    public void Kind_AnyOrganisation_IsKnown() =>
        Assert.That(Rows(Organisations).Select(row => row[2]).Distinct(), Is.SubsetOf(OrganisationKinds));

    [TestCase(Places, 2)]
    [TestCase(Organisations, 1)]
    public void Aliases_AnyRow_NameNothingElse(string file, int aliasColumn) => Assert.That(AmbiguousForms(Rows(file), aliasColumn), Is.Empty);

    [TestCase(Places, 2)]
    [TestCase(Organisations, 1)]
    public void Aliases_AnyRow_AreNamesAndNotPlaceholders(string file, int aliasColumn) =>
        Assert.That(Rows(file).SelectMany(row => Aliases(row, aliasColumn)).Where(alias => !alias.Any(char.IsLetter)), Is.Empty);

    [TestCase("欧阳", "common")]
    [TestCase("乜", "rare")]
    public void Surnames_Known_AreThere(string surname, string frequency) =>
        Assert.That(Rows(Surnames), Has.One.EqualTo(new[] { surname, frequency }));

    /// <summary>Names and aliases that occur in two places of the file.</summary>
    private static IEnumerable<string> AmbiguousForms(IEnumerable<string[]> rows, int aliasColumn) =>
        rows.SelectMany(row => Aliases(row, aliasColumn).Append(row[0]))
            .GroupBy(form => form, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    /// <summary>The aliases of a row without the mark <c>*</c> of an ordinary word.</summary>
    private static string[] Aliases(string[] row, int column) =>
        row.Length <= column || row[column].Length == 0 ? [] : [.. row[column].Split('|').Select(alias => alias.TrimEnd('*'))];

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(PathOf(file)).SkipWhile(line => line.StartsWith('#')).Select(line => line.Split('\t'));

    private static string PathOf(string file) => Path.Combine(SeedsFolder(), file);

    /// <summary><c>seeds</c> beside the test's assembly, or the repository's where the build does not copy it.</summary>
    private static string SeedsFolder()
    {
        var copied = Path.Combine(AppContext.BaseDirectory, "seeds");
        if (File.Exists(Path.Combine(copied, Surnames)))
            return copied;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds KnowledgeGraph.sln."), "seeds");
    }
}
