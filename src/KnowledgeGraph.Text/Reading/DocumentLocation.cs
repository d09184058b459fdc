using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Where one or more documents can be read: a file, an archive's member, standard input. Cheap; holds nothing open.</summary>
/// <param name="Id">Of the document; the documents of a file of rows have ids that begin with it. Where something is wrong with a name or an archive, an id that no document has.</param>
/// <param name="Path">Below the collection's folder, with <c>/</c>.</param>
public sealed record DocumentLocation(string Id, string Collection, string Path)
{
    internal ContainerKind Kind { get; init; }

    internal DocumentFormat Format { get; init; }

    /// <summary>The file or archive, absolute; null for standard input.</summary>
    internal string? File { get; init; }

    /// <summary>The index of an archive's member; null where the file itself is meant.</summary>
    internal int? Member { get; init; }

    /// <summary>For messages: the path as the user gave it, and below.</summary>
    internal string DisplayPath { get; init; } = "";

    /// <summary>What was found wrong while listing; <see cref="DocumentReader.Load"/> tells it.</summary>
    internal KgError? Fault { get; init; }
}

/// <summary>What a file or member holds.</summary>
internal enum ContainerKind
{
    /// <summary>One document.</summary>
    Document,
    JsonLines,
    Csv,
}
