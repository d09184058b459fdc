using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>A name as a document writes it, with what resolution compares.</summary>
/// <param name="Text">As written.</param>
/// <param name="Series">Without year and edition; for persons, organisations and places the text itself.</param>
/// <param name="Key"><see cref="SurfaceForm.Key"/> of the series.</param>
/// <param name="IsGeneric">By <see cref="GenericNames"/>.</param>
internal sealed record ParsedName(string Text, string Series, string Key, int? Year, int? Edition, bool IsGeneric)
{
    public static ParsedName Of(EntityLabel label, string text)
    {
        var edition = label is EntityLabel.Event or EntityLabel.Forum or EntityLabel.Report
            ? EditionName.Parse(text)
            : new EditionName(text, null, null);
        var key = SurfaceForm.Key(edition.Series);
        return new ParsedName(text, edition.Series, key, edition.Year, edition.Edition, GenericNames.Contains(label, key));
    }
}
