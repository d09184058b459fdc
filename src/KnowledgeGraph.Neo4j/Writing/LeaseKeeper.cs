using System.Security.Cryptography;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>The one lease of a database: the nodes <c>:KgLane</c>, which change hands together.</summary>
/// <remarks>As in every store, a holder that died on this machine counts as gone, so that nobody waits for a build that was killed.
/// Should it live after all, the fencing token keeps it from writing.</remarks>
internal sealed class LeaseKeeper(QueryApiClient client, TimeProvider time)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(250);

    private static readonly string AcquireStatement = CypherFile.Read("write/acquire-lease");
    private static readonly string ReleaseStatement = CypherFile.Read("write/release-lease");

    /// <exception cref="KgException">KG4010.</exception>
    public async Task<StoreLease> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        // Only tells this request from others should its answer get lost; never part of the graph.
        var attempt = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var started = time.GetTimestamp();
        var overtake = -1L;
        while (true)
        {
            var answer = await TryAcquireAsync(request, attempt, overtake, cancellationToken).ConfigureAwait(false);
            if (answer.IsFree)
                return new StoreLease(request.Holder, answer.Token, request.Duration);
            if (overtake != answer.Token && answer.Process.IsKnownDead())
            {
                overtake = answer.Token;
                continue;
            }

            if (time.GetElapsedTime(started) >= request.Wait)
                throw new KgException(KgErrors.LeaseHeld(client.Location, answer.Holder, answer.Until));
            await Task.Delay(RetryInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(ReleaseStatement, writer => Write(writer, "token", lease.FencingToken), IsWrite: true);
        await client.RunAsync(statement, row => row.Integer(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Answer> TryAcquireAsync(LeaseRequest request, string attempt, long overtake, CancellationToken cancellationToken)
    {
        var holder = LeaseHolder.Current();
        var statement = new CypherStatement(
            AcquireStatement,
            writer =>
            {
                Write(writer, "attempt", attempt);
                Write(writer, "overtake", overtake);
                Write(writer, "holder", request.Holder);
                Write(writer, "host", holder.Host);
                Write(writer, "process", holder.Process);
                Write(writer, "started", holder.Started);
                Write(writer, "duration", (long)request.Duration.TotalMilliseconds);
            },
            IsWrite: true);
        var answer = await client.RunAsync(
            statement,
            row => new Answer(
                row.Flag(), row.Integer(), row.OptionalText() ?? "",
                new LeaseHolder(row.OptionalText() ?? "", (int)(row.OptionalInteger() ?? 0), row.OptionalInteger() ?? 0), row.OptionalText() ?? ""),
            cancellationToken).ConfigureAwait(false);
        return answer.Rows[0];
    }

    private static void Write(JsonTextWriter writer, string name, object value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }

    /// <param name="Token">The caller's where it is free, the holder's otherwise.</param>
    private sealed record Answer(bool IsFree, long Token, string Holder, LeaseHolder Process, string Until);
}
