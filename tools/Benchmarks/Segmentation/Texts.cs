using System.IO.Compression;

namespace Benchmarks.Segmentation;

/// <summary>The texts to measure on, whole documents.</summary>
internal static class Texts
{
    /// <param name="path">A text file, or a .zip of them.</param>
    /// <param name="limit">In characters; the document that passes it is the last.</param>
    public static IReadOnlyList<string> Read(FileInfo path, long limit)
    {
        var texts = new List<string>();
        long length = 0;
        foreach (var text in Documents(path))
        {
            if (length >= limit)
                break;
            texts.Add(text);
            length += text.Length;
        }

        return texts;
    }

    private static IEnumerable<string> Documents(FileInfo path)
    {
        if (!path.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            yield return File.ReadAllText(path.FullName);
            yield break;
        }

        using var archive = ZipFile.OpenRead(path.FullName);
        foreach (var entry in archive.Entries.Where(entry => entry.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }
}
