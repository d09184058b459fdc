using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Brings rows to the reader as they come.</summary>
internal static class RowOutput
{
    private static readonly TimeSpan FlushAfter = TimeSpan.FromMilliseconds(100);

    /// <param name="limit">Rows at most; null for all.</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<long> WriteAsync(CommandHost host, IRowWriter writer, QueryResult result, long? limit, CancellationToken cancellationToken)
    {
        writer.Begin(result.Columns);
        try
        {
            var count = limit == 0 ? 0 : await WriteRowsAsync(host, writer, result, limit, cancellationToken).ConfigureAwait(false);
            writer.End();
            return count;
        }
        catch
        {
            writer.Abandon();
            throw;
        }
    }

    private static async Task<long> WriteRowsAsync(CommandHost host, IRowWriter writer, QueryResult result, long? limit, CancellationToken cancellationToken)
    {
        var flushed = host.Time.GetTimestamp();
        var count = 0L;
        await foreach (var row in result.Rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            writer.Write(row);
            if (host.Time.GetElapsedTime(flushed) > FlushAfter)
            {
                await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                flushed = host.Time.GetTimestamp();
            }

            if (++count == limit)
                break;
        }

        return count;
    }
}
