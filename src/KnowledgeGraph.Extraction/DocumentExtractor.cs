using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Passages;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction;

/// <summary>Article → proposals → one decoder → coreference → relation rules. Thread-safe.</summary>
public sealed class DocumentExtractor
{
    private readonly Segmenter segmenter;
    private readonly ImmutableArray<IMentionRecogniser> recognisers;
    private readonly ImmutableArray<ICoreference> coreferences;
    private readonly ImmutableArray<IRelationRule> rules;

    private DocumentExtractor(ExtractionLexicon lexicon, Segmenter segmenter, NameTagger tagger, FrozenSet<char> transliteration, PhraseTrie<Cue> cues, string version)
    {
        this.segmenter = segmenter;
        Version = version;
        var boundary = new NameBoundary(lexicon);
        var specificity = new Specificity(lexicon);
        var names = new PersonNameModel(lexicon, transliteration);
        recognisers =
        [
            new GazetteerRecogniser(lexicon),
            new TaggerRecogniser(tagger, lexicon),
            new OrganisationSuffixRecogniser(lexicon, boundary, specificity),
            new EventRecogniser(lexicon, boundary, specificity),
            new ReportRecogniser(lexicon),
            new PostRecogniser(lexicon, boundary, names),
            new OrganiserListRecogniser(lexicon),
        ];
        coreferences = [new PersonCoreference(), new OrganisationCoreference(lexicon), new EventCoreference(lexicon), new ReportCoreference()];
        rules =
        [
            new PostRule(lexicon.Titles), new ParticipationRule(cues), new OrganiserRule(), new VenueRule(lexicon), new PartOfRule(),
            new ReportRule(), new FoundingRule(), new DelegationRule(),
        ];
    }

    /// <summary>Changes with the program's rules and with any byte of its lexicons: a record of another version must be read again.</summary>
    public string Version { get; }
}
