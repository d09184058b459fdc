using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Counts what a query uses and ends it at its limits.</summary>
internal sealed class Budget(CypherLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    private const int CheckEvery = 1024;

    private readonly long _started = clock.GetTimestamp();
    private long _hops;
    private long _held;
    private int _untilCheck = CheckEvery;

    public CypherLimits Limits { get; } = limits;

    /// <summary>Called for every relationship looked at.</summary>
    public void Hop()
    {
        if (++_hops > Limits.Hops)
            throw Exceeded("Hops", $"The query looked at more than {Limits.Hops} relationships", "Begin the pattern at something more selective");
        Step();
    }

    /// <summary>Called for every row that an operator works on: time and cancellation are looked at now and then.</summary>
    public void Step()
    {
        if (--_untilCheck <= 0)
            Check();
    }

    /// <summary>Called for every row or list element that is kept.</summary>
    public void Hold(long count = 1)
    {
        _held += count;
        if (_held > Limits.RowsInMemory)
            throw Exceeded("RowsInMemory", $"The query would hold more than {Limits.RowsInMemory} rows or list elements in memory", "Filter or aggregate earlier");
        Step();
    }

    public void Release(long count) => _held -= count;

    public void CheckPathLength(int length)
    {
        if (length > Limits.PathLength)
            throw Exceeded("PathLength", $"A path grew beyond {Limits.PathLength} relationships", "Give the pattern an upper bound such as *..5");
    }

    public void CheckRows(long rows)
    {
        if (rows > Limits.Rows)
            throw Exceeded("Rows", $"The result has more than {Limits.Rows} rows", "Add LIMIT");
    }

    public void Check()
    {
        _untilCheck = CheckEvery;
        cancellation.ThrowIfCancellationRequested();
        if (Limits.Time > TimeSpan.Zero && clock.GetElapsedTime(_started) > Limits.Time)
            throw Exceeded("Time", FormattableString.Invariant($"The query ran for more than {Limits.Time.TotalSeconds:0.###} s"), "Narrow the patterns");
    }

    private static CypherValueException Exceeded(string option, string message, string remedy) =>
        new(new CypherError(CypherErrorKind.LimitExceeded, option, message, $"{remedy}, or raise CypherLimits.{option}."));
}
