using System.Globalization;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>One line a request, for whoever watches the server; the queries themselves and their parameters are not written. Thread-safe.</summary>
/// <param name="output">Null: requests are not logged.</param>
/// <param name="errors">Takes what is wrong with the server itself.</param>
internal sealed class RequestLog(TextWriter? output, TextWriter errors)
{
    private readonly Lock gate = new();

    /// <param name="code">Neo4j's, of the error; null where there was none.</param>
    public void Request(DateTimeOffset time, string remote, string method, string path, int status, string? code, long rows, TimeSpan elapsed)
    {
        if (output is null)
            return;
        var line = string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {remote} {method} {Printable(path)} {status} {rows} rows {elapsed.TotalMilliseconds:0.0} ms");
        lock (gate)
        {
            output.WriteLine(code is null ? line : $"{line} {code}");
            output.Flush();
        }
    }

    public void Defect(Exception exception)
    {
        lock (gate)
        {
            errors.WriteLine($"error KG6000: {exception}");
            errors.Flush();
        }
    }

    /// <summary>A line stays a line, whatever a client asks for.</summary>
    private static string Printable(string path) => string.Concat(path.Take(200).Select(c => char.IsControl(c) || c == ' ' ? '?' : c));
}
