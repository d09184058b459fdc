using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Finds and reads documents: files, folders, .zip archives, standard input.</summary>
/// <remarks><see cref="Locate"/> is cheap and in a fixed order (ordinal by path). <see cref="Load"/> may be called from several threads at once; a document
/// is decoded then and kept nowhere. Archives stay open until the reader is disposed of.</remarks>
public sealed partial class DocumentReader : IDisposable
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputCollection = "stdin";

    private readonly ReadOptions options;
    private readonly ReadLimits limits;
    private readonly RowColumns columns;
    private readonly ImmutableArray<PathGlob> include;
    private readonly ImmutableArray<PathGlob> exclude;
    private readonly Func<Stream> standardInput;
    private readonly ConcurrentDictionary<string, Lazy<ZipContainer>> archives = new(StringComparer.Ordinal);

    /// <param name="standardInput">Opens what <c>-</c> means; the process's standard input by default.</param>
    public DocumentReader(ReadOptions? options = null, Func<Stream>? standardInput = null)
    {
        this.options = options ?? ReadOptions.Default;
        this.standardInput = standardInput ?? Console.OpenStandardInput;
        limits = this.options.Limits ?? ReadLimits.Default;
        columns = this.options.Columns ?? RowColumns.Default;
        include = Globs(this.options.Include);
        exclude = Globs(this.options.Exclude);
    }

    /// <summary>The documents at a file, in an archive, below a folder, or on standard input (<c>-</c>).</summary>
    /// <exception cref="KgException">KG1001 nothing there; KG1002 no document in it; KG1003 a folder that cannot be listed; KG1007, KG1009 an archive that cannot be read; KG1015 a file in another format.</exception>
    public IEnumerable<DocumentLocation> Locate(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path == StandardInput)
            return [new DocumentLocation($"{options.Collection ?? StandardInputCollection}/-", options.Collection ?? StandardInputCollection, "-") { DisplayPath = "standard input" }];
        var locations = File.Exists(path) ? LocateFile(path) : Directory.Exists(path) ? LocateFolder(path, cancellation) : throw new KgException(KgErrors.PathNotFound(path));
        return NotEmpty(locations, path);
    }

    /// <summary>Reads what is at a location: one document, or one a row, or problems.</summary>
    public IEnumerable<ReadOutcome> Load(DocumentLocation location, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(location);
        using var outcomes = Open(location, cancellation).GetEnumerator();
        while (true)
        {
            ReadOutcome? outcome;
            try
            {
                outcome = outcomes.MoveNext() ? outcomes.Current : null;
            }
            catch (KgException exception)
            {
                outcome = new ReadProblem(location.DisplayPath, null, exception.Error);
            }
            catch (InvalidDataException exception)
            {
                outcome = new ReadProblem(location.DisplayPath, null, KgErrors.CorruptZip(location.DisplayPath, exception.Message));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                outcome = new ReadProblem(location.DisplayPath, null, KgErrors.Unreadable(location.DisplayPath, exception.Message));
            }

            // An enumerator that threw is at its end.
            if (outcome is null)
                yield break;
            yield return outcome;
        }
    }

    public void Dispose()
    {
        foreach (var archive in archives.Values)
        {
            if (archive.IsValueCreated)
                archive.Value.Dispose();
        }

        archives.Clear();
    }

    private IEnumerable<DocumentLocation> LocateFile(string path)
    {
        var file = Path.GetFullPath(path);
        var name = Path.GetFileName(file);
        if (FileFormats.IsArchive(name))
            return ArchiveLocator.Locate(Archive(file, path), file, path, options.Collection ?? Path.GetFileNameWithoutExtension(name), "", IsChosen);
        if (!FileFormats.TryGet(name, out var kind, out var format))
            throw new KgException(KgErrors.UnsupportedFormat(path));
        var collection = options.Collection ?? Path.GetFileName(Path.GetDirectoryName(file)) ?? "";
        return [new DocumentLocation($"{collection}/{name}", collection, name) { File = file, DisplayPath = path, Kind = kind, Format = format }];
    }

    private IEnumerable<DocumentLocation> LocateFolder(string path, CancellationToken cancellation)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var collection = options.Collection ?? Path.GetFileName(root);
        foreach (var below in FolderScanner.FilesBelow(root, path, cancellation))
        {
            var file = Path.Combine(root, below);
            var location = new DocumentLocation($"{collection}/{below}", collection, below) { File = file, DisplayPath = $"{path.TrimEnd('/', '\\')}/{below}" };
            if (FileFormats.IsArchive(below))
            {
                foreach (var member in LocateArchive(location))
                    yield return member;
            }
            else if (IsChosen(below))
            {
                if (FileFormats.TryGet(below, out var kind, out var format))
                    yield return location with { Kind = kind, Format = format };
                else if (FileFormats.HoldsDocumentsUnread(below))
                    yield return location with { Fault = KgErrors.UnsupportedFormat(location.DisplayPath) };
            }
        }
    }

    /// <summary>An archive below a folder: its globs count from the folder; a damaged one does not stop the rest.</summary>
    private IEnumerable<DocumentLocation> LocateArchive(DocumentLocation location)
    {
        if (exclude.Any(glob => glob.Matches(location.Path)))
            return [];
        try
        {
            return ArchiveLocator.Locate(
                Archive(location.File!, location.DisplayPath), location.File!, location.DisplayPath, location.Collection, location.Path + "/", name => IsChosen($"{location.Path}/{name}"));
        }
        catch (KgException exception)
        {
            return [location with { Fault = exception.Error }];
        }
    }

    private static IEnumerable<DocumentLocation> NotEmpty(IEnumerable<DocumentLocation> locations, string path)
    {
        var found = false;
        foreach (var location in locations)
        {
            found = true;
            yield return location;
        }

        if (!found)
            throw new KgException(KgErrors.NothingToRead(path));
    }

    private IEnumerable<ReadOutcome> Open(DocumentLocation location, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (location.Fault is { } fault)
        {
            yield return new ReadProblem(location.DisplayPath, null, fault);
        }
        else if (location.Kind == ContainerKind.Document)
        {
            yield return location.File is null ? LoadStandardInput(location) : LoadDocument(location);
        }
        else
        {
            var rows = location.Kind == ContainerKind.Csv
                ? CsvRows.Read(OpenRows(location), location, columns, limits, cancellation)
                : JsonLinesRows.Read(OpenRows(location), location, columns, limits, cancellation);
            foreach (var row in rows)
                yield return row;
        }
    }

    private ReadOutcome LoadDocument(DocumentLocation location)
    {
        var bytes = location.Member is { } member ? Archive(location.File!, location.DisplayPath).Read(member, location.DisplayPath) : ReadFile(location);
        return Document(location, bytes, canBeReadAgain: true);
    }

    /// <summary>Its id comes from its content, since it has no name: the same text twice is one document.</summary>
    private ReadOutcome LoadStandardInput(DocumentLocation location)
    {
        using var stream = standardInput();
        var bytes = ByteReader.ReadAll(stream, -1, limits.MaxDocumentBytes, location.DisplayPath);
        var name = ContentHash.Of(TextDecoder.Decode(bytes, location.DisplayPath))[..12];
        return Document(location with { Id = $"{location.Collection}/{name}", Path = name, Format = LooksLikeHtml(bytes) ? DocumentFormat.Html : DocumentFormat.PlainText }, bytes, canBeReadAgain: false);
    }

    private static ReadOutcome Document(DocumentLocation location, byte[] bytes, bool canBeReadAgain)
    {
        var charset = location.Format == DocumentFormat.Html ? DeclaredCharset(bytes) : null;
        var text = TextDecoder.Decode(bytes, location.DisplayPath, charset);
        return string.IsNullOrWhiteSpace(text)
            ? new ReadProblem(location.DisplayPath, null, KgErrors.EmptyDocument(location.DisplayPath))
            : new ReadDocument(SourceDocumentFactory.Create(location, text, DocumentMetadata.None, canBeReadAgain: canBeReadAgain));
    }

    private byte[] ReadFile(DocumentLocation location)
    {
        using var stream = OpenFile(location.File!);
        return ByteReader.ReadAll(stream, stream.Length, limits.MaxDocumentBytes, location.DisplayPath);
    }

    private Stream OpenRows(DocumentLocation location) => location.Member is { } member
        ? ZipContainer.OpenRows(location.File!, member, location.DisplayPath, limits)
        : OpenFile(location.File!);

    private static FileStream OpenFile(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);

    private ZipContainer Archive(string file, string display) => archives.GetOrAdd(file, key => new Lazy<ZipContainer>(() => ZipContainer.Open(key, display, limits))).Value;

    private bool IsChosen(string below) =>
        (include.IsEmpty || include.Any(glob => glob.Matches(below))) && !exclude.Any(glob => glob.Matches(below));

    private static ImmutableArray<PathGlob> Globs(ImmutableArray<string> patterns) =>
        patterns.IsDefaultOrEmpty ? [] : [.. patterns.Select(pattern => new PathGlob(pattern))];

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]));
        return declared.Success ? declared.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
