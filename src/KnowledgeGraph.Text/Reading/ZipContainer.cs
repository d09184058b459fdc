using System.IO.Compression;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>An open archive whose members several threads may read: one at a time is unpacked, decoding happens outside.</summary>
internal sealed class ZipContainer : IDisposable
{
    private readonly Lock gate = new();
    private readonly ZipArchive archive;
    private readonly ReadLimits limits;

    private ZipContainer(ZipArchive archive, ReadLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
    }

    /// <summary>Full names of the members in the archive's own order.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => archive.Entries;

    /// <exception cref="KgException">KG1009 damaged; KG1007 more than the limits allow; KG1003 unreadable.</exception>
    public static ZipContainer Open(string file, string display, ReadLimits limits)
    {
        try
        {
            var archive = ZipFile.OpenRead(file);
            long total = 0;
            foreach (var entry in archive.Entries)
                total += entry.Length;
            if (total <= limits.MaxArchiveBytes)
                return new ZipContainer(archive, limits);
            archive.Dispose();
            throw new KgException(KgErrors.ZipBomb(display, $"{total} bytes in all, the limit is {limits.MaxArchiveBytes}"));
        }
        catch (InvalidDataException exception)
        {
            throw new KgException(KgErrors.CorruptZip(display, exception.Message), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.Unreadable(display, exception.Message), exception);
        }
    }

    /// <summary>All bytes of a member.</summary>
    /// <param name="display">For messages.</param>
    /// <exception cref="KgException">KG1006 too large; KG1007 packed too well; KG1009 damaged; KG1010 encrypted.</exception>
    public byte[] Read(int member, string display)
    {
        var entry = archive.Entries[member];
        Check(entry, display);
        try
        {
            lock (gate)
            {
                using var stream = entry.Open();
                return ByteReader.ReadAll(stream, entry.Length, limits.MaxDocumentBytes, display);
            }
        }
        catch (InvalidDataException exception)
        {
            throw new KgException(KgErrors.CorruptZip(display, exception.Message), exception);
        }
    }

    /// <summary>A member of rows as a stream of its own, which unpacks as it is read, whatever other threads do.</summary>
    /// <exception cref="KgException">As <see cref="Read"/>.</exception>
    public static Stream OpenRows(string file, int member, string display, ReadLimits limits)
    {
        var container = Open(file, display, limits);
        try
        {
            var entry = container.archive.Entries[member];
            container.Check(entry, display);
            return new OwningStream(entry.Open(), container);
        }
        catch
        {
            container.Dispose();
            throw;
        }
    }

    public void Dispose() => archive.Dispose();

    private void Check(ZipArchiveEntry entry, string display)
    {
        if (entry.IsEncrypted)
            throw new KgException(KgErrors.EncryptedZipEntry(display));
        if (entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxCompressionRatio)
            throw new KgException(KgErrors.ZipBomb(display, $"{entry.CompressedLength} bytes become {entry.Length}, the limit is {limits.MaxCompressionRatio}-fold"));
    }
}
