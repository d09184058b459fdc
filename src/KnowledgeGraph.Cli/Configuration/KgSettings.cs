using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>What a run works with, after defaults, <c>kg.json</c>, environment and flags.</summary>
/// <param name="Store">Path of the store's file, or the address of a Neo4j server.</param>
/// <param name="Neo4j">The server and how to talk to it; null where the store is a file.</param>
/// <param name="Threads">1–256; default: the machine's processors.</param>
/// <param name="Quiet">Neither progress nor warnings nor summaries.</param>
internal sealed record KgSettings(string Store, Neo4jStoreOptions? Neo4j, int Threads, ReadOptions Reading, bool Quiet, bool Verbose);
