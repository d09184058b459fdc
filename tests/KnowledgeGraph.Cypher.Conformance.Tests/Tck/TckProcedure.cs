using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>A procedure as a table of arguments and results.</summary>
internal static partial class TckProcedure
{
    public static Procedure Read(string step, IReadOnlyList<IReadOnlyList<string>> table, Func<string, CypherValue> literal)
    {
        var match = Signature().Match(step);
        var parameters = Fields(match.Groups[2].Value);
        var columns = Fields(match.Groups[3].Value);
        var header = table.Count == 0 ? [] : table[0].ToList();
        var rows = table.Skip(1).Select(row => row.Select(literal).ToArray()).ToArray();
        return new Procedure(match.Groups[1].Value, [.. parameters], parameters.Count, [.. columns], (_, arguments) =>
            from row in rows
            where parameters.Select((p, i) => CypherEquality.Equivalent(row[header.IndexOf(p.Name)], arguments[i])).All(equal => equal)
            select columns.Select(c => row[header.IndexOf(c.Name)]).ToArray());
    }

    private static List<ProcedureField> Fields(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => field.Split("::", StringSplitOptions.TrimEntries)).Select(parts => new ProcedureField(parts[0], Kinds(parts[1].TrimEnd('?')))),
    ];

    private static KindSet Kinds(string type) => type switch
    {
        "INTEGER" => KindSet.Integer,
        // A whole number may stand for a float.
        "FLOAT" or "NUMBER" => KindSet.Number,
        "STRING" => KindSet.String,
        "BOOLEAN" => KindSet.Boolean,
        _ => KindSet.Any,
    };

    [GeneratedRegex(@"there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)\s*:?$")]
    private static partial Regex Signature();
}
