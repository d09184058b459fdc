using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Makes documents of the rows of one file. Used by one thread.</summary>
internal sealed class RowDocuments(DocumentLocation location, RowColumns columns)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <param name="cell">The value of a column, or null.</param>
    public ReadOutcome Create(int line, Func<string, string?> cell)
    {
        var text = cell(columns.Text);
        if (string.IsNullOrWhiteSpace(text))
            return Problem(line, KgErrors.RowWithoutText(location.DisplayPath, line, columns.Text));
        var id = cell(columns.Id)?.Trim() is { Length: > 0 } stated ? stated : line.ToString(CultureInfo.InvariantCulture);
        if (!ids.Add(id))
            return Problem(line, KgErrors.DuplicateId($"{location.Id}#{id}"));
        var metadata = new DocumentMetadata(Value(cell(columns.Title)), Value(cell(columns.Url)), Value(cell(columns.Source)), Date(cell(columns.Date)));
        return new ReadDocument(SourceDocumentFactory.Create(location, text, metadata, id, canBeReadAgain: location.File is not null));
    }

    public ReadProblem Problem(int line, KgError error) => new(location.DisplayPath, line, error);

    private static string? Value(string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();

    /// <summary>A full date in any of the usual forms, or a year or month as it stands.</summary>
    private static string? Date(string? cell)
    {
        var value = Value(cell);
        if (value is null)
            return null;
        return DateText.FindFirst(value) ?? (DateText.IsYearOrMonth(value) ? value : null);
    }
}
