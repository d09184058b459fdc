using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Finds and reads documents.</summary>
/// <remarks><see cref="Locate"/> is cheap and in a fixed order (ordinal by path); <see cref="Load"/> may be called from several threads at once, each document is decoded then and kept nowhere.</remarks>
public sealed class DocumentReader : IDisposable
{
    private readonly ReadOptions options;
    private readonly ReadLimits limits;
    private readonly ImmutableArray<PathGlob> include;
    private readonly ImmutableArray<PathGlob> exclude;

    public DocumentReader(ReadOptions? options = null)
    {
        this.options = options ?? ReadOptions.Default;
        limits = this.options.Limits ?? ReadLimits.Default;
        include = Globs(this.options.Include);
        exclude = Globs(this.options.Exclude);
    }

    /// <summary>The documents at a file or below a folder.</summary>
    /// <exception cref="KgException">KG1001 nothing there; KG1002 no document in it; KG1003 a folder that cannot be listed.</exception>
    public IEnumerable<DocumentLocation> Locate(string path, CancellationToken cancellation = default)
    {
        if (File.Exists(path))
        {
            var file = Path.GetFullPath(path);
            FileFormats.TryGet(file, out var kind, out var format);
            var collection = options.Collection ?? Path.GetFileName(Path.GetDirectoryName(file)) ?? "";
            yield return Location(collection, Path.GetFileName(file), file, path, kind, format);
            yield break;
        }

        if (!Directory.Exists(path))
            throw new KgException(KgErrors.PathNotFound(path));
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = options.Collection ?? Path.GetFileName(root);
        var found = false;
        foreach (var below in FilesBelow(path, root, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!FileFormats.TryGet(below, out var kind, out var format) || !IsChosen(below))
                continue;
            found = true;
            yield return Location(name, below, Path.Combine(root, below), $"{path.TrimEnd('/', '\\')}/{below}", kind, format);
        }

        if (!found)
            throw new KgException(KgErrors.NothingToRead(path));
    }

    /// <summary>Reads what is at a location: one document, or one a row, or problems.</summary>
    public IEnumerable<ReadOutcome> Load(DocumentLocation location, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(location);
        cancellation.ThrowIfCancellationRequested();
        ReadOutcome outcome;
        try
        {
            var size = new FileInfo(location.File!).Length;
            if (size > limits.MaxDocumentBytes)
                throw new KgException(KgErrors.TooLarge(location.DisplayPath, size, limits.MaxDocumentBytes));
            var text = TextDecoder.Decode(File.ReadAllBytes(location.File!), location.DisplayPath);
            outcome = new ReadDocument(SourceDocumentFactory.Create(location, text, DocumentMetadata.None));
        }
        catch (KgException exception)
        {
            outcome = new ReadProblem(location.DisplayPath, null, exception.Error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            outcome = new ReadProblem(location.DisplayPath, null, KgErrors.Unreadable(location.DisplayPath, exception.Message));
        }

        yield return outcome;
    }

    public void Dispose()
    {
    }

    private static DocumentLocation Location(string collection, string below, string file, string display, ContainerKind kind, DocumentFormat format) =>
        new($"{collection}/{below}", collection, below) { File = file, DisplayPath = display, Kind = kind, Format = format };

    private static List<string> FilesBelow(string path, string root, CancellationToken cancellation)
    {
        _ = cancellation;
        try
        {
            return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.Unreadable(path, exception.Message), exception);
        }
    }

    private bool IsChosen(string below) =>
        (include.IsEmpty || include.Any(glob => glob.Matches(below))) && !exclude.Any(glob => glob.Matches(below));

    private static ImmutableArray<PathGlob> Globs(ImmutableArray<string> patterns) =>
        patterns.IsDefaultOrEmpty ? [] : [.. patterns.Select(pattern => new PathGlob(pattern))];
}
