using System.Collections.Immutable;

namespace KnowledgeGraph.Pipeline;

/// <summary>What a build or plan is asked to do.</summary>
/// <param name="Paths">Files, folders, archives, <c>-</c> for standard input. A folder or archive is a whole collection; a file only adds.</param>
/// <param name="Rebuild">Extract every document anew, also where nothing changed.</param>
/// <param name="Restore">Also bring back documents that were removed by hand.</param>
/// <param name="AllowRetraction">Take documents away however many they are.</param>
/// <param name="CompareContent">Read what the store really holds instead of trusting its hashes, so that others' edits show and are put right.</param>
/// <param name="Threads">Documents that are read and extracted at a time, 1 or more.</param>
/// <param name="Holder">Who builds, for the lease: <c>kg build, process 4711 on host</c>.</param>
public sealed record BuildRequest(
    ImmutableArray<string> Paths,
    bool Rebuild = false,
    bool Restore = false,
    bool AllowRetraction = false,
    bool CompareContent = false,
    int Threads = 1,
    string Holder = "kg");
