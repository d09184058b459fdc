using System.Globalization;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Text.Lexicons;

namespace KnowledgeGraph.Cli;

/// <summary>Makes the parts that commands work with, from settings.</summary>
internal sealed class Composition(CommandHost host)
{
    public CommandHost Host => host;

    public CorrectionSet Corrections { get; } = CorrectionSet.Empty;

    public LexiconDirectory Lexicons { get; } = LexiconDirectory.Installed;

    /// <summary>Nothing is opened before it is used.</summary>
    public IGraphStore OpenStore(KgSettings settings) => settings.Neo4j is null
        ? new SqliteGraphStore(Path.GetFullPath(settings.Store, host.WorkingDirectory))
        : OpenNeo4j(settings.Neo4j);

    public Neo4jGraphStore OpenNeo4j(Neo4jStoreOptions options) => new(options, host.Time);

    /// <summary>For commands that only read.</summary>
    /// <exception cref="KgException">KG6202: there is no store.</exception>
    public async Task<IGraphStore> OpenExistingStoreAsync(KgSettings settings, CancellationToken cancellationToken)
    {
        var store = OpenStore(settings);
        try
        {
            var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
            return header.Exists ? store : throw new KgException(KgErrors.StoreNotFound(settings.Store));
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Starts to load the lexicons on another thread.</summary>
    public Task<DocumentProcessor> LoadProcessorAsync() =>
        Task.Run(() => new DocumentProcessor(DocumentExtractor.Load(Lexicons)));

    /// <summary>How the lease names this process to others.</summary>
    public static string HolderOf(string command) =>
        string.Create(CultureInfo.InvariantCulture, $"kg {command}, process {Environment.ProcessId} on {Environment.MachineName}");
}
