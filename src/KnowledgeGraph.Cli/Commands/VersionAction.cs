using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg --version</c>: the versions that decide whether a store must be read or compared anew.</summary>
internal sealed class VersionAction(Composition composition) : AsynchronousCommandLineAction
{
    public override async Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default)
    {
        var processor = await composition.LoadProcessorAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        var output = composition.Host.Output;
        output.WriteLine($"kg         {Program()}");
        output.WriteLine($"extractor  {processor.Version}");
        output.WriteLine($"resolver   {GraphBuilder.Version}");
        output.WriteLine($"schema     {SqliteGraphStore.SchemaVersion}");
        return ExitCode.Done;
    }

    /// <summary>Without the commit that the build appends.</summary>
    private static string Program() =>
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
