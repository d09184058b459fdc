using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>A name as a document writes it, with what resolution compares.</summary>
/// <param name="Text">As written.</param>
/// <param name="Series">Without year and edition; for persons, organisations and places the text itself.</param>
/// <param name="Key"><see cref="SurfaceForm.Key"/> of the series.</param>
/// <param name="IsGeneric">By <see cref="GenericNames"/>.</param>
internal sealed record ParsedName(string Text, string Series, string Key, int? Year, int? Edition, bool IsGeneric)
{
    /// <summary>The name without that of the event in front of it: 数据安全论坛 of 江东峰会数据安全论坛. The text stays as written.</summary>
    /// <param name="prefix">A key that <see cref="Key"/> begins with.</param>
    public ParsedName Without(EntityLabel label, string prefix)
    {
        var start = 1;
        while (SurfaceForm.Key(Series[..start]) != prefix)
            start++;
        var rest = Series[start..].TrimStart(' ', '·', '-', '—', ':', '”', '》', '"', '」');
        var key = SurfaceForm.Key(rest);
        return this with { Series = rest, Key = key, IsGeneric = GenericNames.Contains(label, key) };
    }

    public static ParsedName Of(EntityLabel label, string text)
    {
        var edition = label is EntityLabel.Event or EntityLabel.Forum or EntityLabel.Report
            ? EditionName.Parse(text)
            : new EditionName(text, null, null);
        var key = SurfaceForm.Key(edition.Series);
        return new ParsedName(text, edition.Series, key, edition.Year, edition.Edition, GenericNames.Contains(label, key));
    }
}
