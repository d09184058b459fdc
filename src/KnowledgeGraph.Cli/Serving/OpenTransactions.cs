using System.Security.Cryptography;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>An explicit transaction: since nothing is written, no more than a name with an end.</summary>
/// <param name="Expires">When it is gone unless it is used.</param>
internal sealed record OpenTransaction(string Id, string Database, DateTimeOffset Expires);

/// <summary>The explicit transactions that clients have open. Thread-safe.</summary>
/// <remarks>As in Neo4j a statement of a transaction sees what was committed when it began, which another statement of it need not have seen.</remarks>
internal sealed class OpenTransactions(TimeSpan idle, TimeProvider time)
{
    private const int MaxOpen = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, OpenTransaction> open = new(StringComparer.Ordinal);

    /// <exception cref="ApiFailure">503: too many are open.</exception>
    public OpenTransaction Begin(string database)
    {
        lock (gate)
        {
            if (open.Count >= MaxOpen)
                DropExpired();
            if (open.Count >= MaxOpen)
                throw new ApiFailure(503, "Neo.TransientError.Transaction.MaximumTransactionLimitReached", $"{MaxOpen} transactions are open already.");
            var transaction = new OpenTransaction(RandomNumberGenerator.GetHexString(12, lowercase: true), database, Expiry());
            open.Add(transaction.Id, transaction);
            return transaction;
        }
    }

    /// <summary>Looks a transaction up, which keeps it open.</summary>
    /// <exception cref="ApiFailure">404: there is none, or no longer.</exception>
    public OpenTransaction Use(string id, string database)
    {
        lock (gate)
        {
            var transaction = Find(id, database) with { Expires = Expiry() };
            open[id] = transaction;
            return transaction;
        }
    }

    /// <exception cref="ApiFailure">404: there is none, or no longer.</exception>
    public void End(string id, string database)
    {
        lock (gate)
        {
            Find(id, database);
            open.Remove(id);
        }
    }

    /// <summary>After a failed statement; does nothing where the transaction ended meanwhile.</summary>
    public void Abandon(string id)
    {
        lock (gate)
            open.Remove(id);
    }

    private OpenTransaction Find(string id, string database)
    {
        if (open.TryGetValue(id, out var transaction) && transaction.Database == database && transaction.Expires > time.GetUtcNow())
            return transaction;
        throw ApiFailure.TransactionNotFound(id);
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        foreach (var id in open.Values.Where(t => t.Expires <= now).Select(t => t.Id).ToList())
            open.Remove(id);
    }

    private DateTimeOffset Expiry() => time.GetUtcNow() + idle;
}
