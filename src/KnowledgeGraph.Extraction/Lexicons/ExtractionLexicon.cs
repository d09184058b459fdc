using System.Collections.Frozen;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>All word lists that extraction reads, loaded once. Immutable and thread-safe.</summary>
internal sealed class ExtractionLexicon
{
    private ExtractionLexicon(string folder)
    {
        var lexicon = Path.Combine(folder, "lexicon");
        Titles = new TitleLexicon(TsvFile.Read(Path.Combine(lexicon, "titles.tsv"), 2));

        foreach (var row in TsvFile.Read(Path.Combine(lexicon, "organisation-suffixes.tsv"), 2))
            OrganisationSuffixes.Add(row[0], new OrganisationSuffix(row[0], row[1]));
        foreach (var row in TsvFile.Read(Path.Combine(lexicon, "event-heads.tsv"), 3))
            EventHeads.Add(row[0], new EventHead(row[0], Enum.Parse<EntityLabel>(row[1]), row[2] == "weak"));
        foreach (var row in TsvFile.Read(Path.Combine(folder, "gazetteer", "organisations.tsv"), 3))
            AddOrganisation(row);

        ReportHeads = TsvFile.Read(Path.Combine(lexicon, "report-heads.tsv"), 2)
            .ToFrozenDictionary(row => row[0], row => row[1] == "strong");
        BoundaryWords = TsvFile.Read(Path.Combine(lexicon, "boundary-words.tsv"), 2).Select(row => row[0]).ToFrozenSet();
        var generic = TsvFile.Read(Path.Combine(lexicon, "generic-words.tsv"), 2).ToList();
        GenericWords = generic.Where(row => row[1] != "field").ToFrozenDictionary(row => row[0], row => row[1] == "determiner");
        FieldWords = generic.Where(row => row[1] == "field").Select(row => row[0]).ToFrozenSet();
        CollectiveNouns = generic.Where(row => row[1] == "collective").Select(row => row[0]).ToFrozenSet();
        NameVerbs = TsvFile.Read(Path.Combine(lexicon, "name-verbs.txt"), 1).Select(row => row[0]).ToFrozenSet();
        Surnames = TsvFile.Read(Path.Combine(lexicon, "surnames.txt"), 2).ToFrozenDictionary(row => row[0], row => row[1] == "common");
        Places = ReadPlaces(Path.Combine(lexicon, "places.tsv"));
        CountryInitials = Places.Where(place => place.Value == "country").Select(place => place.Key[0]).ToFrozenSet();
    }

    public TitleLexicon Titles { get; }

    public PhraseTrie<OrganisationSuffix> OrganisationSuffixes { get; } = new();

    public PhraseTrie<EventHead> EventHeads { get; } = new();

    /// <summary>Known organisations by each of their names.</summary>
    public PhraseTrie<KnownOrganisation> Organisations { get; } = new();

    /// <summary>Last words of titles of reports; true where the word alone proves one.</summary>
    public FrozenDictionary<string, bool> ReportHeads { get; }

    public FrozenSet<string> BoundaryWords { get; }

    /// <summary>Words that name nobody in particular; true for determiners (本届).</summary>
    public FrozenDictionary<string, bool> GenericWords { get; }

    /// <summary>Words for fields of work (网络, 软件, 汽车): they tell no body from another (网络公司), yet name a gathering (网络论坛).</summary>
    public FrozenSet<string> FieldWords { get; }

    /// <summary>Nouns for many unnamed bodies or people (机构, 专家): behind them a list goes on with another item.</summary>
    public FrozenSet<string> CollectiveNouns { get; }

    /// <summary>Verbs that stand inside names: any other verb ends a name to its left.</summary>
    public FrozenSet<string> NameVerbs { get; }

    /// <summary>Surnames; true for common ones.</summary>
    public FrozenDictionary<string, bool> Surnames { get; }

    /// <summary>Countries, provinces, cities, counties, regions by each of their names: name to kind.</summary>
    public FrozenDictionary<string, string> Places { get; }

    /// <summary>The first characters of the names of countries, which stand for them in 中索, 索方.</summary>
    public FrozenSet<char> CountryInitials { get; }

    /// <param name="folder">The folder that holds <c>lexicon/</c> and <c>gazetteer/</c>.</param>
    /// <exception cref="KnowledgeGraph.Core.Errors.KgException">A file is missing or malformed.</exception>
    public static ExtractionLexicon Load(string folder) => new(folder);

    private void AddOrganisation(string[] row)
    {
        // A trailing * marks a short name that is also an ordinary word.
        foreach (var form in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
        {
            var ambiguous = form.EndsWith('*');
            Organisations.Add(form.TrimEnd('*'), new KnownOrganisation(row[0].TrimEnd('*'), row[2], ambiguous));
        }
    }

    private static FrozenDictionary<string, string> ReadPlaces(string path)
    {
        var places = new Dictionary<string, string>();
        foreach (var row in TsvFile.Read(path, 2))
        {
            places.TryAdd(row[0], row[1]);
            if (row.Length <= 2)
                continue;
            foreach (var alias in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
                places.TryAdd(alias, row[1]);
        }

        return places.ToFrozenDictionary();
    }
}

/// <param name="Strength"><c>strong</c>, <c>weak</c> or <c>department</c>.</param>
internal sealed record OrganisationSuffix(string Text, string Strength);

/// <param name="IsWeak">Whether it takes more than a modifier to make a name.</param>
internal sealed record EventHead(string Text, EntityLabel Label, bool IsWeak);

/// <param name="Name">The canonical name.</param>
/// <param name="IsAmbiguous">Whether this form is also an ordinary word, so that the context must speak for the organisation.</param>
internal sealed record KnownOrganisation(string Name, string Kind, bool IsAmbiguous);
