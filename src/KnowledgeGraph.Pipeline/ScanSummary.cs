using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>Collects what a scan found. Not thread-safe.</summary>
internal sealed class ScanSummary(IReadOnlyDictionary<string, RecordHeader> known)
{
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> troubled = new(StringComparer.Ordinal);
    private readonly List<ReadProblem> problems = [];
    private readonly SortedDictionary<string, RecordChange> changes = new(StringComparer.Ordinal);
    private DocumentCounts counts = new();

    public DocumentCounts Counts => counts with { Unreadable = problems.Count };

    /// <summary>In ordinal order of the documents' ids.</summary>
    public ImmutableArray<RecordChange> Changes => [.. changes.Values];

    public ImmutableArray<ReadProblem> Problems =>
        [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line ?? 0).ThenBy(p => p.Error.Code, StringComparer.Ordinal)];

    /// <returns>The record that is to join the graph, or null.</returns>
    /// <exception cref="KgException">KG3001: two different documents have one id.</exception>
    public DocumentRecord? Add(ScannedDocument document)
    {
        switch (document)
        {
            case ScannedDocument.Problem problem:
                troubled.Add(problem.Location.Id);
                problems.Add(problem.What);
                return null;
            case ScannedDocument.Unchanged unchanged when IsFirst(unchanged.Header.DocumentId, unchanged.Header.Sha256):
                counts = counts with { Read = counts.Read + 1, Unchanged = counts.Unchanged + 1 };
                return null;
            case ScannedDocument.Removed removed when IsFirst(removed.Header.DocumentId, removed.Header.Sha256):
                counts = counts with { Read = counts.Read + 1, Removed = counts.Removed + 1 };
                return null;
            case ScannedDocument.Extracted extracted when IsFirst(extracted.Record.Document.Id, extracted.Record.Document.Sha256):
                Count(extracted);
                changes.Add(extracted.Record.Document.Id, new RecordChange.Put(extracted.Encoded));
                return extracted.Record;
            default:
                return null;
        }
    }

    /// <summary>Takes away what the whole collections no longer hold. What could not be read this time stays.</summary>
    /// <exception cref="BrakeException">Too many of a collection's documents would go.</exception>
    public void Retract(ImmutableArray<CollectionRoot> collections, Brake? brake)
    {
        foreach (var collection in collections.Where(c => c.Root is not null))
        {
            var present = known.Values.Where(h => h.Collection == collection.Name && !h.IsTombstone).ToList();
            var gone = present.Where(h => !seen.ContainsKey(h.DocumentId) && !IsTroubled(h.DocumentId)).ToList();
            if (brake is not null && brake.Stops(present.Count, gone.Count))
                throw new BrakeException(KgErrors.BrakeStopped(collection.Name, gone.Count, present.Count));
            foreach (var header in gone)
                changes.Add(header.DocumentId, new RecordChange.Remove(header.DocumentId));
            counts = counts with { Retracted = counts.Retracted + gone.Count };
        }
    }

    private void Count(ScannedDocument.Extracted extracted)
    {
        var isNew = extracted.Former is null or { IsTombstone: true };
        var isChanged = !isNew && extracted.Former!.Sha256 != extracted.Record.Document.Sha256;
        counts = counts with
        {
            Read = counts.Read + 1,
            New = counts.New + (isNew ? 1 : 0),
            Changed = counts.Changed + (isChanged ? 1 : 0),
            Reextracted = counts.Reextracted + (isNew || isChanged ? 0 : 1),
        };
    }

    private bool IsFirst(string id, string sha256)
    {
        if (seen.TryAdd(id, sha256))
            return true;
        if (seen[id] != sha256)
            throw new KgException(KgErrors.DuplicateDocument(id));
        return false;
    }

    /// <summary>Whether the document, or the file or archive that it is a part of, had a problem.</summary>
    private bool IsTroubled(string id)
    {
        for (var end = id.Length; end > 0; end = id.AsSpan(0, end).LastIndexOfAny('#', '/'))
        {
            if (troubled.Contains(id[..end]))
                return true;
        }

        return false;
    }
}
