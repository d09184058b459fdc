using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json;

namespace KnowledgeGraph.Sqlite.Tests;

/// <summary>The contract, on a file.</summary>
[TestFixture]
public sealed class SqliteGraphStoreTests : GraphStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string FilePath => Path.Combine(folder.Path, "graph.kg");

    public void Dispose() => folder.Dispose();

    protected override Task ResetAsync()
    {
        foreach (var file in Directory.GetFiles(folder.Path))
            File.Delete(file);
        return Task.CompletedTask;
    }

    protected override IGraphStore Open(int batchSize = 1000, TimeProvider? time = null) =>
        new SqliteGraphStore(FilePath, new SqliteStoreOptions(batchSize), time);

    protected override Task<string> ReadElementKeyAsync(string nodeId) =>
        Task.FromResult(Sql.Scalar(FilePath, "SELECT key FROM node WHERE id = $1", nodeId)!.ToString()!);

    protected override Task<IReadOnlyList<string>> ReadFormerIdsAsync(string nodeId) =>
        Task.FromResult<IReadOnlyList<string>>(JsonConvert.DeserializeObject<string[]>((string)Sql.Scalar(FilePath, "SELECT former_ids FROM node WHERE id = $1", nodeId)!)!);
}
