using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>The one lease of a file. Every method but <see cref="Refusal()"/> runs inside a write transaction.</summary>
/// <remarks>A lease whose holder died on this machine counts as lapsed, so that nobody waits for a build that was killed. Should the holder live after all
/// (in another container of the same name), the fencing token still keeps it from writing.</remarks>
internal sealed class LeaseTable(SqliteConnection connection, string path, TimeProvider time)
{
    private const string TokenName = "last token";

    /// <returns>Null where somebody else holds it; then <paramref name="refusal"/> names the holder.</returns>
    public StoreLease? TryAcquire(LeaseRequest request, out KgError? refusal)
    {
        refusal = null;
        if (ReadCurrent() is { } current && current.Expires > time.GetUtcNow() && !current.Process.IsKnownDead())
        {
            refusal = Refusal(current);
            return null;
        }

        var token = NextToken();
        Statement.Execute(connection, "DELETE FROM lease");
        var process = LeaseHolder.Current();
        using var insert = new Statement(connection, "INSERT INTO lease (token, holder, host, process, started, expires) VALUES ($1, $2, $3, $4, $5, $6)", 6);
        insert.Run(token, request.Holder, process.Host, process.Process, process.Started, Expiry(request.Duration));
        return new StoreLease(request.Holder, token, request.Duration);
    }

    /// <summary>Names whoever is writing.</summary>
    public KgError Refusal() => ReadCurrent() is { } current ? Refusal(current) : KgErrors.LeaseHeld(path, "another program", "its end");

    private KgError Refusal(Current current) =>
        KgErrors.LeaseHeld(path, current.Holder, current.Expires.ToString("u", CultureInfo.InvariantCulture));

    /// <summary>Makes sure that the lease is still the caller's, and extends it.</summary>
    /// <exception cref="KgException">KG4011.</exception>
    public void Renew(StoreLease lease)
    {
        using var update = new Statement(connection, "UPDATE lease SET expires = $2 WHERE token = $1", 2);
        if (update.Run(lease.FencingToken, Expiry(lease.Duration)) == 0)
            throw new KgException(KgErrors.LeaseLost(path, ReadCurrent()?.Holder ?? "somebody who is done by now"));
    }

    public void Release(StoreLease lease)
    {
        using var delete = new Statement(connection, "DELETE FROM lease WHERE token = $1", 1);
        delete.Run(lease.FencingToken);
    }

    private long Expiry(TimeSpan duration) => (time.GetUtcNow() + duration).ToUnixTimeMilliseconds();

    private long NextToken()
    {
        using var statement = new Statement(
            connection,
            "INSERT INTO meta (name, value) VALUES ($1, '1') ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING CAST(value AS INTEGER)", 1);
        return (long)statement.Scalar(TokenName)!;
    }

    private Current? ReadCurrent()
    {
        using var statement = new Statement(connection, "SELECT holder, host, process, started, expires FROM lease");
        using var rows = statement.Read();
        return rows.Read()
            ? new Current(rows.GetString(0), new LeaseHolder(rows.GetString(1), rows.GetInt32(2), rows.GetInt64(3)), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(4)))
            : null;
    }

    private sealed record Current(string Holder, LeaseHolder Process, DateTimeOffset Expires);
}
