using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>Runs one instance of a scenario.</summary>
internal sealed partial class TckRunner(string graphs)
{
    private readonly TckGraph _graph = new();
    private readonly Dictionary<string, CypherValue> _parameters = new(StringComparer.Ordinal);
    private readonly List<Procedure> _procedures = [];
    private IReadOnlyList<string> _columns = [];
    private List<IReadOnlyList<CypherValue>> _rows = [];
    private CypherException? _error;

    /// <returns>Null where the scenario passes, otherwise what is wrong.</returns>
    public static string? Run(string graphs, IReadOnlyList<Step> steps)
    {
        var runner = new TckRunner(graphs);
        try
        {
            return steps.Select(runner.Do).FirstOrDefault(failure => failure is not null) ?? runner.Unexpected();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}";
        }
    }

    private string? Unexpected() => _error is null ? null : $"unexpected {_error.Kind} {_error.Detail}: {_error.Render()}";

    private string? Do(Step step)
    {
        var text = step.Text;
        if (text is "an empty graph" or "any graph" || text.StartsWith("no side effects", StringComparison.Ordinal))
            return null;
        if (NamedGraph().Match(text) is { Success: true } named)
        {
            var name = named.Groups[1].Value;
            _graph.Execute(File.ReadAllText(Path.Combine(graphs, name, name + ".cypher")), _parameters);
            return null;
        }
        if (text.StartsWith("having executed", StringComparison.Ordinal))
        {
            _graph.Execute(step.DocString!, _parameters);
            return null;
        }
        if (text.StartsWith("parameters are", StringComparison.Ordinal))
        {
            foreach (var row in step.Table)
                _parameters[row[0]] = Literal(row[1]);
            return null;
        }
        if (text.StartsWith("there exists a procedure", StringComparison.Ordinal))
        {
            _procedures.Add(TckProcedure.Read(text, step.Table, Literal));
            return null;
        }
        if (text.StartsWith("executing", StringComparison.Ordinal))
        {
            if (Unexpected() is { } before)
                return before;
            Execute(step.DocString!);
            return null;
        }
        if (Raised().Match(text) is { Success: true } raised)
            return CheckError(raised.Groups[1].Value, raised.Groups[2].Value, raised.Groups[3].Value);
        if (Unexpected() is { } error)
            return error;
        if (text == "the result should be empty")
            return _rows.Count == 0 ? null : $"{_rows.Count} rows instead of none";
        if (text.StartsWith("the result should be", StringComparison.Ordinal))
            return CheckRows(step.Table, text.Contains("in order", StringComparison.Ordinal), text.Contains("ignoring element order", StringComparison.Ordinal));
        return "unknown step: " + text;
    }

    private static CypherValue Literal(string text) => new CypherEngine().Prepare("RETURN " + text + " AS x").Execute(new TckGraph().Snapshot).Rows.Single()[0];

    private void Execute(string query)
    {
        _error = null;
        try
        {
            var result = new CypherEngine(_procedures).Prepare(query).Execute(_graph.Snapshot, _parameters);
            _columns = result.Columns;
            _rows = [.. result.Rows.Select(row => (IReadOnlyList<CypherValue>)row)];
        }
        catch (CypherException e)
        {
            _error = e;
        }
    }

    private string? CheckError(string kind, string phase, string detail)
    {
        if (_error is null)
            return $"no error instead of {kind} {detail}; {_rows.Count} rows";
        var error = _error;
        _error = null;
        if (error.Kind.ToString() != kind || (detail != "*" && error.Detail != detail) || (phase != "any time" && error.AtCompileTime != (phase == "compile time")))
            return $"{error.Kind} {error.Detail} at {(error.AtCompileTime ? "compile time" : "runtime")} instead of {kind} {detail} at {phase}: {error.Render()}";
        return null;
    }

    private string? CheckRows(IReadOnlyList<IReadOnlyList<string>> table, bool inOrder, bool sortLists)
    {
        var names = table[0];
        if (!names.Order(StringComparer.Ordinal).SequenceEqual(_columns.Order(StringComparer.Ordinal)))
            return $"columns {string.Join(", ", _columns)} instead of {string.Join(", ", names)}";
        var order = names.Select(name => _columns.ToList().IndexOf(name)).ToArray();
        var actual = _rows.Select(row => string.Join(" | ", order.Select(i => TckValue.Canonical(row[i], sortLists)))).ToList();
        var expected = table.Skip(1).Select(row => string.Join(" | ", row.Select(cell => TckValue.Canonical(cell, sortLists)))).ToList();
        if (!inOrder)
        {
            actual.Sort(StringComparer.Ordinal);
            expected.Sort(StringComparer.Ordinal);
        }
        return actual.SequenceEqual(expected) ? null
            : string.Create(CultureInfo.InvariantCulture, $"rows differ; expected {expected.Count}:\n{string.Join("\n", expected.Take(12))}\nactual {actual.Count}:\n{string.Join("\n", actual.Take(12))}");
    }

    [GeneratedRegex(@"^the (\S+) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^an? (\w+) should be raised at (.+?): (\S+)$")]
    private static partial Regex Raised();
}
