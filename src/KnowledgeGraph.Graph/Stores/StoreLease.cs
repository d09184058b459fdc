namespace KnowledgeGraph.Graph.Stores;

/// <summary>Who wants the lease and for how long.</summary>
/// <param name="Holder">For people: <c>kg build, process 4711 on host</c>.</param>
/// <param name="Duration">Until it lapses unless extended; by the store's clock.</param>
/// <param name="Wait">How long to wait where somebody else holds it.</param>
public sealed record LeaseRequest(string Holder, TimeSpan Duration, TimeSpan Wait)
{
    public LeaseRequest(string holder) : this(holder, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5))
    {
    }
}

/// <summary>The right to write.</summary>
/// <param name="FencingToken">Greater than that of every lease before.</param>
/// <param name="Duration">Every batch extends the lease by this.</param>
public sealed record StoreLease(string Holder, long FencingToken, TimeSpan Duration);
