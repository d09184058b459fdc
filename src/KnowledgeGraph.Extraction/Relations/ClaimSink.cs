using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Takes the statements of a document: what the ontology forbids or the text denies is kept apart with its reason. One thread at a time.</summary>
internal sealed class ClaimSink
{
    private readonly List<Claim> claims = [];
    private readonly List<RejectedClaim> rejected = [];
    private readonly HashSet<(RelationType, int, int, string?, TextSpan)> seen = [];

    public IReadOnlyList<Claim> Claims => claims;

    public IReadOnlyList<RejectedClaim> Rejected => rejected;

    /// <summary>The one date that the sentence names; a sentence with several dates says nothing of which is meant.</summary>
    private static string? DateOf(SentenceContext sentence)
    {
        var dates = DateExpression.In(sentence.Text, sentence.Span, sentence.Year)
            .Where(date => date.Start.Length > 4 && !sentence.Mentions.Any(m => !m.IsBackReference && m.Span.Overlaps(date.Span))).Take(2).ToList();
        return dates.Count == 1 ? dates[0].Start : null;
    }

    /// <param name="cue">Where in the passage the word stands that says it: its clause decides the modality.</param>
    public void Add(SentenceContext sentence, RelationType type, int subject, int target, int cue, string reason, string? title = null, string? role = null)
    {
        if (subject == target || subject < 0 || target < 0)
            return;
        var span = sentence.Passage.Block.Content.ToSource(sentence.Span);
        if (!seen.Add((type, subject, target, title ?? role, span)))
            return;
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (title is not null)
            properties[PropertyNames.Title] = title;
        if (role is not null)
            properties[PropertyNames.Role] = role;
        if (DateOf(sentence) is { } date)
            properties[PropertyNames.Date] = date;
        var modality = Modality.At(sentence.Text, sentence.Span, cue);
        if (modality is Modality.Planned or Modality.Past)
            properties[PropertyNames.Modality] = modality;
        var claim = new Claim(type, subject, target, properties.ToImmutable(), sentence.Span.Of(sentence.Text), span, reason);
        var start = sentence.Document.LabelOf(subject);
        var end = sentence.Document.LabelOf(target);
        if (!type.Permits(start, end))
            rejected.Add(new RejectedClaim(claim, $"ontology: {type.Name()} does not join {start} to {end}"));
        else if (modality is Modality.Negated or Modality.Hypothetical)
            rejected.Add(new RejectedClaim(claim, modality));
        else
            claims.Add(claim);
    }
}
