using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Writes the rows of one answer in one form.</summary>
internal interface IRowWriter
{
    /// <summary>Once, before the first row.</summary>
    void Begin(ImmutableArray<string> columns);

    void Write(ImmutableArray<object?> row);

    /// <summary>Once, after the last row.</summary>
    void End();

    /// <summary>Instead of <see cref="End"/> where the query fails: rows kept back until now are written, and nothing that looks like an end.</summary>
    void Abandon()
    {
    }
}
