namespace KnowledgeGraph.Sqlite.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-sqlite-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
