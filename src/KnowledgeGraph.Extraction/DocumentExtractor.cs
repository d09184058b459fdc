using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using KnowledgeGraph.Core;
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

/// <summary>Article → proposals → one decoder → coreference → relation rules. Immutable and thread-safe.</summary>
public sealed class DocumentExtractor
{
    /// <summary>To be raised whenever the rules change what they read.</summary>
    private const string RulesVersion = "4";

    private readonly PassageTokenizer tokenizer;
    private readonly MentionFinder finder;
    private readonly ImmutableArray<ICoreference> coreferences;
    private readonly ImmutableArray<IRelationRule> rules;

    private DocumentExtractor(LexiconDirectory directory)
    {
        var lexicon = ExtractionLexicon.Load(directory.Root);
        var model = SegmentationModel.Load(directory.SegmentationModel);
        var tagger = NameTagger.Load(directory.Lexicon("names.bin"), model.Words);
        tokenizer = new PassageTokenizer(new Segmenter(model));
        finder = new MentionFinder(lexicon, tagger, Transliteration(directory));
        coreferences = [new PersonCoreference(lexicon), new OrganisationCoreference(lexicon), new EventCoreference(lexicon), new ReportCoreference()];
        var cues = ParticipationCues.Load(directory.Lexicon("participation-cues.tsv"));
        rules =
        [
            new PostRule(lexicon), new AppointmentRule(lexicon), new ParticipationRule(cues), new ListRule(cues, lexicon.Titles), new OrganiserRule(),
            new VenueRule(lexicon), new PartOfRule(), new ReportRule(), new FoundingRule(), new DelegationRule(),
            new GatheringFactsRule(),
        ];
        Version = $"{RulesVersion}-{HashOf(directory)[..12]}";
    }

    /// <summary>Changes with the rules and with any byte of the lexicons: a record of another version must be read again.</summary>
    public string Version { get; }

    /// <exception cref="Core.Errors.KgException">A lexicon is missing or malformed.</exception>
    public static DocumentExtractor Load(LexiconDirectory directory) => new(directory);

    /// <summary>All that the article says, in the order of the text.</summary>
    public DocumentRecord Extract(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var passages = Passages(article);
        return Read(article, passages, finder.Find(passages, cancellation).Mentions, cancellation);
    }

    /// <summary>As <see cref="Extract"/>, with every step.</summary>
    public ExtractionTrace Explain(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var passages = Passages(article);
        var found = finder.Find(passages, cancellation);
        var taken = found.Mentions.Select(m => (m.Passage.Index, m.Span, m.Label)).ToHashSet();
        var blocks = passages.Select(passage => new BlockTrace(
            passage.Block,
            [.. passage.Tokens.Select(token => (new TextSpan(token.Start, token.End), token.Tag))],
            [.. found.Proposals[passage.Index].All.Select(p => new ProposalTrace(p.Span, p.Label, p.Score, p.Reason, taken.Contains((passage.Index, p.Span, p.Label))))]));
        return new ExtractionTrace(article, [.. blocks], Read(article, passages, found.Mentions, cancellation));
    }

    private DocumentRecord Read(Article article, ImmutableArray<Passage> passages, ImmutableArray<Mention> mentions, CancellationToken cancellation)
    {
        var clusters = coreferences.SelectMany(coreference => coreference.Cluster(mentions));
        var document = new DocumentContext(article, passages, clusters);
        foreach (var cluster in document.Entities)
            GatheringProperties.Read(cluster);
        var discourse = new Discourse(document);
        var claims = new ClaimSink();
        foreach (var passage in passages)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sentence in passage.Block.Sentences)
            {
                var context = new SentenceContext(document, discourse, passage, sentence, discourse.Resolve(passage, sentence));
                foreach (var rule in rules)
                    rule.State(context, claims);
            }
        }

        return RecordBuilder.Build(article, Version, document, claims);
    }

    private ImmutableArray<Passage> Passages(Article article) =>
        [.. article.Blocks.Select((block, index) => new Passage(index, block, tokenizer.Tokenize(block.Content.Text)))];

    private static FrozenSet<char> Transliteration(LexiconDirectory directory) =>
        TsvFile.Read(directory.Lexicon("transliteration.txt"), 1).SelectMany(row => row[0]).ToFrozenSet();

    private static string HashOf(LexiconDirectory directory)
    {
        using var hash = new ContentHash();
        foreach (var file in Directory.EnumerateFiles(directory.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.Contains("samples", StringComparison.Ordinal))
                hash.Add(Path.GetFileName(file)).Add(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        }

        return hash.ToHex();
    }
}
