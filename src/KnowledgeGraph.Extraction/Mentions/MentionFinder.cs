using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Recognisers, then the decoder; and once more with the names that the document has shown. Immutable and thread-safe.</summary>
internal sealed class MentionFinder
{
    private readonly ImmutableArray<IMentionRecogniser> recognisers;

    public MentionFinder(ExtractionLexicon lexicon, NameTagger tagger, FrozenSet<char> transliteration)
    {
        var boundary = new NameBoundary(lexicon);
        var specificity = new Specificity(lexicon);
        var names = new PersonNameModel(lexicon, transliteration);
        recognisers =
        [
            new GazetteerRecogniser(lexicon),
            new TaggerRecogniser(tagger, lexicon, specificity),
            new OrganisationSuffixRecogniser(lexicon, boundary, specificity),
            new DepartmentRecogniser(lexicon),
            new EventRecogniser(lexicon, boundary, specificity),
            new ReportRecogniser(lexicon),
            new NameListRecogniser(lexicon, names),
            new PostRecogniser(lexicon, boundary, names),
            new OrganiserListRecogniser(lexicon),
        ];
    }

    /// <summary>The mentions of all passages, in order, and the proposals of each.</summary>
    public (ImmutableArray<Mention> Mentions, ProposalSet[] Proposals) Find(ImmutableArray<Passage> passages, CancellationToken cancellation)
    {
        var proposals = new ProposalSet[passages.Length];
        var first = ImmutableArray.CreateBuilder<Mention>();
        for (var i = 0; i < passages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            proposals[i] = new ProposalSet();
            foreach (var recogniser in recognisers)
                recogniser.Propose(passages[i], proposals[i]);
            first.AddRange(MentionDecoder.Decode(passages[i], proposals[i]).Where(mention => !Motto.Holds(mention)));
        }

        var names = first.Where(mention => mention.Label == EntityLabel.Organisation).Select(mention => mention.Text).ToHashSet(StringComparer.Ordinal);
        first.RemoveAll(mention => mention.Label == EntityLabel.Organisation && IsPair(mention.Text, names));
        var repeat = new RepeatRecogniser(Known(first));
        var second = ImmutableArray.CreateBuilder<Mention>(first.Count);
        for (var i = 0; i < passages.Length; i++)
        {
            var text = passages[i].Text;
            proposals[i].Remove(p => p.Label == EntityLabel.Organisation && IsPair(text[p.Span.Start..p.Span.End], names));
            repeat.Propose(passages[i], proposals[i]);
            second.AddRange(MentionDecoder.Decode(passages[i], proposals[i]).Where(mention => !Motto.Holds(mention) && !IsDateline(mention) && !IsPlaceName(mention, passages)));
        }

        return (second.ToImmutable(), proposals);
    }

    /// <summary>云杉科技与滨江大学: two organisations that the document also names apart are none together.</summary>
    private static bool IsPair(string name, HashSet<string> names)
    {
        for (var i = 2; i < name.Length - 2; i++)
        {
            if (name[i] is '与' or '和' or '及' && names.Contains(name[..i]) && names.Contains(name[(i + 1)..]))
                return true;
        }

        return false;
    }

    /// <summary>某网消息（某栏目）：, 某社北京7月9日电: who sends the report is no part of what it says.</summary>
    private static bool IsDateline(Mention mention)
    {
        if (mention.Label != EntityLabel.Organisation || mention.Span.Start > 24)
            return false;
        var text = mention.Passage.Text;
        var colon = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOfAny('：', ':', '）');
        var head = text.AsSpan(0, colon < 0 ? Math.Min(text.Length, 30) : colon + 1);
        var sender = head.IndexOf("消息", StringComparison.Ordinal) is >= 0 and var news ? news : head.IndexOf("日电", StringComparison.Ordinal);
        return sender >= 0 && mention.Span.End <= colon + 1 && (mention.Span.End <= sender || mention.Span.Start > sender)
            && text.AsSpan(0, mention.Span.Start).IndexOfAny('，', '。') < 0;
    }

    /// <summary>What the document also calls 某市 or 某县 is a place, whatever the tagger takes it for.</summary>
    private static bool IsPlaceName(Mention mention, ImmutableArray<Passage> passages)
    {
        if (mention.Label != EntityLabel.Person || mention.Span.Length > 4)
            return false;
        var name = mention.Text;
        foreach (var passage in passages)
        {
            for (var at = passage.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (at + name.Length < passage.Text.Length && passage.Text[at + name.Length] is '市' or '省' or '县' or '镇')
                    return true;
            }
        }

        return false;
    }

    /// <summary>Names that are sure enough to be looked for elsewhere in the document.</summary>
    private static PhraseTrie<KnownName> Known(IEnumerable<Mention> mentions)
    {
        var trie = new PhraseTrie<KnownName>();
        var organisations = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (mention.Label is EntityLabel.Person or EntityLabel.Organisation && mention.Text.Length >= 2)
                trie.Add(mention.Text, new KnownName(mention.Label));
            if (mention.Label is not EntityLabel.Organisation)
                continue;
            organisations.Add(mention);
            foreach (var alias in StatedAbbreviation.Behind(mention))
                trie.Add(alias, new KnownName(EntityLabel.Organisation));
        }

        foreach (var form in organisations.SelectMany(mention => CompanyName.ShortForms(mention.Text)))
            trie.Add(form, new KnownName(EntityLabel.Organisation, EndsWord: true));
        return trie;
    }
}
