using System.IO.Enumeration;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Lists the files below a folder.</summary>
internal static class FolderScanner
{
    /// <summary>Paths below the folder with <c>/</c>, in ordinal order. Names that begin with a dot are left out, and links to folders are not followed.</summary>
    /// <param name="display">The folder as the user gave it.</param>
    /// <exception cref="KgException">KG1003: a folder that cannot be listed. Leaving its documents out would retract them.</exception>
    public static List<string> FilesBelow(string root, string display, CancellationToken cancellation)
    {
        var files = new FileSystemEnumerable<string>(
            root,
            (ref FileSystemEntry entry) => System.IO.Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith("."),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith(".") && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var result = new List<string>();
        try
        {
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                result.Add(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.Unreadable(display, exception.Message), exception);
        }

        result.Sort(StringComparer.Ordinal);
        return result;
    }
}
