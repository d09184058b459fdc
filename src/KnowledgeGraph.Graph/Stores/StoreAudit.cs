using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>The part of an audit that is the same for every store: rehashes each element and sets it against stored hashes and desired graph.</summary>
public static class StoreAudit
{
    public static async IAsyncEnumerable<AuditDifference> CompareAsync(
        IGraphStore store, DesiredGraph? desired, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var nodes = new Ledger(desired?.Nodes.ToDictionary(n => n.Id, n => n.Hash));
        await foreach (var node in store.ReadNodesAsync(null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var difference in nodes.Check(node.Id, node.Hash, CanonicalJson.Hash(node.Label, node.Properties)))
                yield return difference;
        }

        foreach (var missing in nodes.Missing())
            yield return missing;

        var relationships = new Ledger(desired?.Relationships.ToDictionary(r => r.Id, r => r.Hash));
        await foreach (var relationship in store.ReadRelationshipsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var difference in relationships.Check(relationship.Id, relationship.Hash, CanonicalJson.Hash(relationship.Type, relationship.Properties)))
                yield return difference;
        }

        foreach (var missing in relationships.Missing())
            yield return missing;

        var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var found = GraphHash.Of(nodes.Stored, relationships.Stored);
        if (header.GraphHash is not null && header.GraphHash != found)
            yield return new AuditDifference(AuditKind.GraphHash, "", $"the elements' hashes make {found}, the header says {header.GraphHash}");
        await foreach (var difference in CheckRecordsAsync(store, cancellationToken).ConfigureAwait(false))
            yield return difference;
    }

    private static async IAsyncEnumerable<AuditDifference> CheckRecordsAsync(IGraphStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in store.ReadRecordsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            string? problem = null;
            try
            {
                record.Decode();
            }
            catch (KgException e)
            {
                problem = e.Error.Message;
            }

            if (problem is not null)
                yield return new AuditDifference(AuditKind.UnreadableRecord, record.Header.DocumentId, problem);
        }
    }

    private sealed class Ledger(Dictionary<string, ElementHash>? desired)
    {
        /// <summary>In the order in which the store gave them: ordinal order of ids.</summary>
        public List<(string Id, ElementHash Hash)> Stored { get; } = [];

        public IEnumerable<AuditDifference> Check(string id, ElementHash stored, ElementHash actual)
        {
            Stored.Add((id, stored));
            if (actual != stored)
                yield return new AuditDifference(AuditKind.Altered, id, $"its content hashes to {actual}, not to {stored} as when it was written");
            if (desired is null)
                yield break;
            if (!desired.Remove(id, out var wanted))
                yield return new AuditDifference(AuditKind.Unexpected, id, "no document says it");
            else if (wanted != stored)
                yield return new AuditDifference(AuditKind.Outdated, id, $"its hash is {stored}, the documents say {wanted}");
        }

        public IEnumerable<AuditDifference> Missing() => (desired?.Keys ?? Enumerable.Empty<string>())
            .Order(StringComparer.Ordinal).Select(id => new AuditDifference(AuditKind.Missing, id, "the documents say it, the store lacks it"));
    }
}
