using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Text.Tests.Reading;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-text-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteZip(string name, params (string Name, string Text)[] members)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var member in members)
        {
            using var writer = new StreamWriter(archive.CreateEntry(member.Name).Open(), new UTF8Encoding(false));
            writer.Write(member.Text);
        }

        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
