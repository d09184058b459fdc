using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Counts what a query uses and ends it at its limits.</summary>
internal sealed class Budget(CypherLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    /// <summary>A value in an array.</summary>
    public const long ValueBytes = 16;

    private const int CheckEvery = 1024;

    /// <summary>Making a value of this size takes as long as many steps.</summary>
    private const int LargeBytes = 1 << 20;

    private readonly long _started = clock.GetTimestamp();
    private long _hops;
    private long _held;
    private int _untilCheck = CheckEvery;

    public CypherLimits Limits { get; } = limits;

    /// <summary>What a kept row takes: its array of values, and its place in a list or table.</summary>
    public static long RowBytes(int values) => 48 + (values * ValueBytes);

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

    /// <summary>Called for everything that is kept beyond the row at hand.</summary>
    public void Hold(long bytes)
    {
        _held += bytes;
        if (_held > Limits.MemoryBytes)
            throw MemoryExceeded();
        Step();
    }

    public void Release(long bytes) => _held -= bytes;

    /// <summary>Called for every string and list that an expression has made: doubling one thirty times is soon written.</summary>
    public CypherValue CheckSize(CypherValue value)
    {
        var bytes = value.Kind switch
        {
            CypherKind.String => value.AsString().Length * (long)sizeof(char),
            CypherKind.List => value.AsList().Count * ValueBytes,
            _ => 0,
        };
        if (bytes + _held > Limits.MemoryBytes)
            throw MemoryExceeded();
        if (bytes >= LargeBytes)
            Check();
        return value;
    }

    public CypherValueException MemoryExceeded() =>
        Exceeded("MemoryBytes", $"The query would hold more than {Limits.MemoryBytes} bytes in memory", "Filter or aggregate earlier");

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
