using System.Text;
using CsvHelper;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Reads a file of comma-separated values (RFC 4180) whose first row names the columns.</summary>
internal static class CsvRows
{
    /// <exception cref="KgException">KG1013: the column of the text is missing.</exception>
    public static IEnumerable<ReadOutcome> Read(Stream stream, DocumentLocation location, RowColumns columns, ReadLimits limits, CancellationToken cancellation)
    {
        var path = location.DisplayPath;
        using var reader = RowText.Open(stream, path, out var encoding);
        var documents = new RowDocuments(location, columns);
        var problems = new Queue<ReadProblem>();
        using var csv = CsvReader.Create(reader, Options(limits, record => problems.Enqueue(documents.Problem((int)record.LineNumber, Malformed(path, record)))), leaveOpen: true);
        for (var more = true; more;)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = 1;
            try
            {
                more = csv.Read();
                line = more ? (int)csv.LineNumber : line;
            }
            catch (CsvFormatException exception)
            {
                problems.Enqueue(documents.Problem((int)exception.LineNumber, KgErrors.MalformedRow(path, (int)exception.LineNumber, exception.Message)));
                more = false;
            }
            catch (DecoderFallbackException exception)
            {
                throw new KgException(KgErrors.Undecodable(path, encoding, Math.Max(0, exception.Index)), exception);
            }

            foreach (var problem in problems)
                yield return problem;
            problems.Clear();
            if (!csv.Headers.Contains(columns.Text))
                throw new KgException(KgErrors.MissingColumn(path, columns.Text, string.Join(", ", csv.Headers)));
            if (more)
                yield return documents.Create(line, name => csv.TryGetFieldIndex(name, out var index) ? csv.GetString(index) : null);
        }
    }

    private static CsvReaderOptions Options(ReadLimits limits, Action<CsvMalformedRecord> report) => new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = limits.MaxDocumentBytes,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = report,
    };

    private static KgError Malformed(string path, CsvMalformedRecord record) => KgErrors.MalformedRow(path, (int)record.LineNumber, record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "it has more or fewer fields than the heading.",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is never closed; what follows was left out.",
        _ => "a quotation mark stands where none may stand.",
    });
}
