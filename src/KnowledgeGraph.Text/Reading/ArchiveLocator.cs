using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Lists the members of archives as documents.</summary>
internal static class ArchiveLocator
{
    /// <param name="prefix">Before the members' paths: empty, or the archive's own path below its folder and <c>/</c>.</param>
    /// <param name="isChosen">Whether a path is among the files to read.</param>
    /// <returns>In ordinal order of path; a member that cannot be read is a location with a fault.</returns>
    public static IEnumerable<DocumentLocation> Locate(ZipContainer archive, string file, string display, string collection, string prefix, Func<string, bool> isChosen)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, member) in archive.Entries.Select((entry, index) => (Name: entry.FullName.Replace('\\', '/'), index)).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (name.EndsWith('/') || IsMetadata(name) || !isChosen(name))
                continue;
            var path = prefix + name;
            var location = new DocumentLocation($"{collection}/{path}", collection, path) { File = file, Member = member, DisplayPath = $"{display}/{name}" };
            if (Escapes(name))
                yield return AsFault(location, member, KgErrors.ZipEntryEscapes(display, name));
            else if (FileFormats.IsArchive(name) || FileFormats.HoldsDocumentsUnread(name))
                yield return AsFault(location, member, KgErrors.UnsupportedFormat(location.DisplayPath));
            else if (FileFormats.TryGet(name, out var kind, out var format))
                yield return seen.Add(name) ? location with { Kind = kind, Format = format } : AsFault(location, member, KgErrors.DuplicateId(location.Id));
        }
    }

    /// <summary>An id apart, so that nobody takes it for the document of the same name.</summary>
    private static DocumentLocation AsFault(DocumentLocation location, int member, KgError fault) => location with { Id = $"{location.Id}?{member}", Fault = fault };

    private static bool Escapes(string name) => name.StartsWith('/') || name.Contains(':') && name.IndexOf(':') == 1 || name.Split('/').Contains("..");

    /// <summary>What macOS adds to archives.</summary>
    private static bool IsMetadata(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Split('/')[^1].StartsWith('.') && !name.Split('/').Contains("..");
}
