using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KnowledgeGraph.Pipeline;

/// <summary>Maps a stream on several threads.</summary>
internal static class UnorderedParallel
{
    private const int WaitingPerThread = 16;

    /// <summary>All results in no particular order. At most a few results a thread wait for the consumer, so that memory does not grow with the stream.</summary>
    /// <remarks>The first failure ends the stream with that failure; leaving the stream early stops the threads.</remarks>
    public static async IAsyncEnumerable<TResult> SelectMany<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, IEnumerable<TResult>> map,
        int threads,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var results = Channel.CreateBounded<TResult>(new BoundedChannelOptions(WaitingPerThread * threads) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => ProduceAsync(source, map, threads, results.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    /// <summary>Never fails: a failure reaches the consumer through the channel.</summary>
    private static async Task ProduceAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, IEnumerable<TResult>> map,
        int threads,
        ChannelWriter<TResult> results,
        CancellationToken cancellationToken)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(source, options, async (item, token) =>
            {
                foreach (var result in map(item, token))
                    await results.WriteAsync(result, token).ConfigureAwait(false);
            }).ConfigureAwait(false);
            results.Complete();
        }
        catch (Exception failure)
        {
            results.Complete(failure);
        }
    }
}
