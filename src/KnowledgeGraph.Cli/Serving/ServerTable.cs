using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>What a statement about the server itself answers from: the rows that tools ask for when they connect.</summary>
/// <param name="Columns">In Neo4j's order.</param>
/// <param name="Rows">As wide as <paramref name="Columns"/>.</param>
internal sealed partial record ServerTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>A parameter's name that no user's query has.</summary>
    private const string Parameter = "kg rows";

    /// <summary>Turns such a statement into a query over its rows; leaves any other as it is.</summary>
    /// <remarks>What follows the first words (<c>YIELD … WHERE … RETURN …</c>) is the engine's.</remarks>
    public static QueryRequest Resolve(QueryRequest request, string database, string version)
    {
        if (Opening().Match(request.Text) is not { Success: true } match)
            return request;
        var what = Spaces().Replace(match.Groups["what"].Value, " ").ToUpperInvariant();
        if (Find(what, database, version) is not { } table)
            return request;
        var rows = table.Rows.Select(row => table.Columns.Zip(row).ToImmutableDictionary(p => p.First, p => p.Second)).ToImmutableArray();
        return request with
        {
            Text = $"UNWIND $`{Parameter}` AS row WITH {string.Join(", ", table.Columns.Select(c => $"row['{c}'] AS {c}"))} {table.Ending(match.Groups["rest"].Value)}",
            Parameters = request.Parameters.ToImmutableDictionary().SetItem(Parameter, rows),
        };
    }

    private static ServerTable? Find(string what, string database, string version) => what switch
    {
        "SHOW DATABASES" or "SHOW DATABASE" => new(
            ["name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "default", "home", "constituents"],
            [[database, "standard", Nothing, "read-only", "", "primary", false, "online", "online", "", true, true, Nothing]]),
        "SHOW DEFAULT DATABASE" or "SHOW HOME DATABASE" => new(
            ["name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "constituents"],
            [[database, "standard", Nothing, "read-only", "", "primary", false, "online", "online", "", Nothing]]),
        "SHOW CURRENT USER" => new(["user", "roles", "passwordChangeRequired", "suspended", "home"], []),
        "SHOW CONSTRAINTS" => new(["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"], []),
        "SHOW INDEXES" => new(
            ["id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint"],
            [[1L, "kg_names", "ONLINE", 100.0, "FULLTEXT", "NODE", Texts("Entity"), Texts("name", "aliases"), "fulltext-1.0", null]]),
        "CALL DBMS.COMPONENTS()" => new(["name", "versions", "edition"], [["Neo4j Kernel", Texts(version), "community"]]),
        "CALL DB.INFO()" => new(["id", "name"], [[database, database]]),
        "CALL DB.PING()" => new(["success"], [[true]]),
        _ => null,
    };

    private static ImmutableArray<object?> Nothing => [];

    private static ImmutableArray<object?> Texts(params ReadOnlySpan<string> texts) => [.. texts];

    private string Ending(string rest)
    {
        var all = $"RETURN {string.Join(", ", Columns)}";
        if (Yield().Match(rest) is not { Success: true } yield)
            return rest.Length == 0 ? all : rest.StartsWith("WHERE", StringComparison.OrdinalIgnoreCase) ? $"WITH * {rest} {all}" : rest;
        var (items, tail) = (yield.Groups["items"].Value, yield.Groups["tail"].Value);
        if (Return().IsMatch(tail))
            return $"WITH {items} {tail}";
        return items.Trim() == "*" ? $"WITH * {tail} {all}" : $"WITH {items} {tail} RETURN {string.Join(", ", items.Split(',').Select(Alias))}";
    }

    private static string Alias(string item) => As().Split(item.Trim())[^1];

    [GeneratedRegex(
        @"^\s*(?<what>SHOW\s+(?:DATABASES?|DEFAULT\s+DATABASE|HOME\s+DATABASE|CURRENT\s+USER|CONSTRAINTS?|INDEXES)|CALL\s+(?:dbms\.components|db\.info|db\.ping)\(\))(?=\s|;|$)\s*(?<rest>[^;]*?)\s*;?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^YIELD\s+(?<items>.*?)(?<tail>\s(?:WHERE|ORDER|SKIP|LIMIT|RETURN|UNWIND|WITH|MATCH)\s.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Yield();

    [GeneratedRegex(@"\sRETURN\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Return();

    [GeneratedRegex(@"\s+AS\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex As();

    [GeneratedRegex(@"\s+", RegexOptions.None, 200)]
    private static partial Regex Spaces();
}
