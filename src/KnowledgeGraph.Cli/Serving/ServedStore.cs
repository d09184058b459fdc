using System.Globalization;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The store behind the server, for any number of requests at a time.</summary>
/// <remarks>A store takes one operation at a time; preparing a query, which loads the graph anew where a build changed it, is one. Rows are then read from
/// a picture of the graph that no longer changes, by as many queries at a time as there are places.</remarks>
internal sealed class ServedStore(IGraphStore store, int places) : IDisposable
{
    private readonly SemaphoreSlim running = new(places, places);
    private readonly SemaphoreSlim preparing = new(1, 1);

    /// <summary>Takes a place; disposing of it gives it back.</summary>
    /// <param name="patience">How long to wait for one.</param>
    /// <exception cref="ApiFailure">503: none became free.</exception>
    public async Task<IDisposable> EnterAsync(TimeSpan patience, CancellationToken cancellation) =>
        await running.WaitAsync(patience, cancellation).ConfigureAwait(false) ? new Place(running) : throw ApiFailure.Busy(places);

    /// <summary>Prepares a query; its rows may be read while others are.</summary>
    public Task<QueryResult> QueryAsync(QueryRequest request, CancellationToken cancellation) =>
        AloneAsync(
            async () => await StoreStatements.TryAnswerAsync(store, request, cancellation).ConfigureAwait(false)
                ?? await store.QueryAsync(request, cancellation).ConfigureAwait(false),
            cancellation);

    /// <summary>Names the state that queries see from now on.</summary>
    public async Task<string> BookmarkAsync(CancellationToken cancellation)
    {
        var header = await AloneAsync(() => store.ReadHeaderAsync(cancellation), cancellation).ConfigureAwait(false);
        return string.Create(CultureInfo.InvariantCulture, $"kg:{header.Revision}");
    }

    /// <summary>Every query sees all that was committed before it, so that nothing waits for a bookmark.</summary>
    /// <exception cref="ApiFailure">400: not one that <see cref="BookmarkAsync"/> gave.</exception>
    public static void CheckBookmark(string bookmark)
    {
        if (!bookmark.StartsWith("kg:", StringComparison.Ordinal) || !long.TryParse(bookmark.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw ApiFailure.Bookmark(bookmark);
    }

    public void Dispose()
    {
        running.Dispose();
        preparing.Dispose();
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> operation, CancellationToken cancellation)
    {
        await preparing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await operation().ConfigureAwait(false);
        }
        finally
        {
            preparing.Release();
        }
    }

    private sealed class Place(SemaphoreSlim running) : IDisposable
    {
        public void Dispose() => running.Release();
    }
}
