using System.CommandLine;
using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>The flags that every command takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Store { get; } = new("--store")
    {
        Description = "The graph's store, a file or a Neo4j server's http(s)://HOST:PORT [default: graph.kg; KG_STORE]",
        HelpName = "FILE|URL",
        Recursive = true,
    };

    public Option<string?> Database { get; } = new("--database")
    {
        Description = "The Neo4j server's database [default: neo4j; NEO4J_DATABASE]",
        HelpName = "NAME",
        Recursive = true,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Only results and errors: no progress, warnings or summary",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Also say what is read and how long each stage took",
        Recursive = true,
    };

    public ImmutableArray<Option> All => [Store, Database, Quiet, Verbose];
}
