using System.CommandLine;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The flags that bound what a query may cost.</summary>
internal sealed class LimitOptions
{
    private static readonly ImmutableArray<(string Unit, TimeSpan Size)> TimeUnits =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("min", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)), ("", TimeSpan.FromSeconds(1))];

    private static readonly ImmutableArray<(string Unit, long Size)> MemoryUnits = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("B", 1), ("", 1)];

    private readonly Option<string?> time = new("--max-time") { Description = "Time until the last row: 500ms, 30s, 5min", HelpName = "TIME" };
    private readonly Option<string?> rows = new("--max-rows") { Description = "More rows than this are an error", HelpName = "COUNT" };
    private readonly Option<string?> memory = new("--max-memory") { Description = "What sorting, grouping and paths may hold: 512MB, 2GB", HelpName = "SIZE" };
    private readonly Option<string?> hops = new("--max-hops") { Description = "Relationships looked at", HelpName = "COUNT" };
    private readonly Option<string?> depth = new("--max-depth") { Description = "How deep expressions and subqueries may be nested", HelpName = "COUNT" };

    public ImmutableArray<Option> All => [time, rows, memory, hops, depth];

    /// <exception cref="KgException">KG6012: a value is no such amount.</exception>
    public QueryLimits Read(ParseResult parsed) => new(
        Time(parsed), Count(parsed, rows, least: 0), Memory(parsed), Count(parsed, hops, least: 1),
        Count(parsed, depth, least: 1) is { } levels ? (int)Math.Min(levels, int.MaxValue) : null);

    private TimeSpan? Time(ParseResult parsed)
    {
        if (parsed.GetValue(time) is not { } text)
            return null;
        foreach (var (unit, size) in TimeUnits)
        {
            if (Amount(text, unit) is { } amount && amount > 0 && amount * size.TotalDays < TimeSpan.MaxValue.TotalDays)
                return size * amount;
        }

        throw new KgException(KgErrors.SettingInvalid(time.Name, text, "a time such as 500ms, 30s or 5min"));
    }

    private long? Memory(ParseResult parsed)
    {
        if (parsed.GetValue(memory) is not { } text)
            return null;
        foreach (var (unit, size) in MemoryUnits)
        {
            if (Amount(text, unit) is { } amount && amount * size is >= 1 and < long.MaxValue)
                return (long)(amount * size);
        }

        throw new KgException(KgErrors.SettingInvalid(memory.Name, text, "a size such as 512MB or 2GB"));
    }

    private static long? Count(ParseResult parsed, Option<string?> option, long least)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            ? count
            : throw new KgException(KgErrors.SettingInvalid(option.Name, text, $"a number from {least} on"));
    }

    private static double? Amount(string text, string unit) =>
        text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(text.AsSpan(0, text.Length - unit.Length).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
}
