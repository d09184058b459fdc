using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Which gold entities a name may mean.</summary>
internal sealed class GoldNames
{
    private readonly Dictionary<(string Label, string Form), List<string>> byForm = [];
    private readonly List<(string Form, string Id)> places = [];

    public GoldNames(GoldDocument gold, NameForms forms)
    {
        foreach (var entity in gold.Entities)
        {
            foreach (var form in forms.Of(entity.Names))
            {
                if (!byForm.TryGetValue((entity.Label, form), out var ids))
                    byForm[(entity.Label, form)] = ids = [];
                ids.Add(entity.Id);
                if (entity.Label == nameof(EntityLabel.Place))
                    places.Add((form, entity.Id));
            }
        }
    }

    /// <summary>Ids of the gold's entities, the best first; a place may be said more or less exactly.</summary>
    public List<string> Lookup(string label, List<string> forms)
    {
        List<string> ids = [.. forms.SelectMany(form => byForm.GetValueOrDefault((label, form), []))];
        if (label == nameof(EntityLabel.Place))
        {
            ids.AddRange(from form in forms
                         from place in places
                         where place.Form.Contains(form, StringComparison.Ordinal) || form.Contains(place.Form, StringComparison.Ordinal)
                         select place.Id);
        }

        return ids;
    }
}
