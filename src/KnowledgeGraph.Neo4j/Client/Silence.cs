namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Cancels when the server has kept silent for too long, or when the caller gives up.</summary>
internal sealed class Silence : IDisposable
{
    private readonly TimeSpan limit;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource joined;

    public Silence(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        this.limit = limit;
        this.caller = caller;
        timeout = new CancellationTokenSource(limit, time);
        joined = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, caller);
    }

    public CancellationToken Token => joined.Token;

    public bool IsTimeout => timeout.IsCancellationRequested && !caller.IsCancellationRequested;

    /// <summary>Something arrived: the limit counts from now.</summary>
    public void Break() => timeout.CancelAfter(limit);

    public void Dispose()
    {
        joined.Dispose();
        timeout.Dispose();
    }
}
