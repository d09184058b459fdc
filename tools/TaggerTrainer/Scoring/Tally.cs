using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Scoring;

/// <summary>Right, wrong and missed names over documents. A second name for an entity is wrong; optional entities neither earn nor cost.</summary>
internal sealed class Tally
{
    private int right;
    private int wrong;
    private int missed;

    /// <summary>Adds a document and returns what was wrong and missed.</summary>
    public List<string> Add(GoldDocument document, NameKind kind, IEnumerable<string> names)
    {
        var errors = new List<string>();
        var entities = document.Entities.Where(e => e.Kind == kind).ToList();
        var matched = new HashSet<GoldDocument.GoldEntity>();
        var seen = new HashSet<string>();
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            var forms = GoldDocument.Forms(name).ToList();
            if (forms.Count == 0 || !seen.Add(forms[0]))
                continue;
            var candidates = entities.Where(e => e.Forms.Overlaps(forms)).ToList();
            var entity = candidates.Find(e => !matched.Contains(e)) ?? candidates.FirstOrDefault();
            if (entity is null || (!matched.Add(entity) && !entity.Optional))
            {
                wrong++;
                errors.Add($"{(entity is null ? "wrong" : "second")} {kind}\t{name}");
            }
            else if (!entity.Optional)
            {
                right++;
            }
        }

        foreach (var entity in entities.Where(e => !e.Optional && !matched.Contains(e)))
        {
            missed++;
            errors.Add($"missed {kind}\t{entity.Forms.First()}");
        }

        return errors;
    }

    public override string ToString() =>
        $"right {right,4} wrong {wrong,4} missed {missed,4}  precision {(double)right / (right + wrong):F3} recall {(double)right / (right + missed):F3} F1 {2.0 * right / (2 * right + wrong + missed):F3}";
}
