using System.Text;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;

/// <summary>Reads the part of Gherkin that the compatibility kit uses: scenarios, outlines, doc strings, tables.</summary>
public sealed class FeatureReader
{
    private static readonly string[] Keywords = ["Given ", "When ", "Then ", "And ", "But "];

    private readonly string _feature;
    private readonly List<Scenario> _scenarios = [];
    private readonly List<(string Text, StringBuilder? Doc, List<IReadOnlyList<string>> Table)> _background = [];
    private List<(string Text, StringBuilder? Doc, List<IReadOnlyList<string>> Table)>? _steps;
    private List<IReadOnlyList<string>>? _examples;
    private string _name = "";

    private FeatureReader(string feature) => _feature = feature;

    public static IReadOnlyList<Scenario> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.ChangeExtension(Path.GetRelativePath(folder, file), null), File.ReadAllLines(file))),
    ];

    public static IReadOnlyList<Scenario> Read(string feature, IEnumerable<string> lines)
    {
        var reader = new FeatureReader(feature);
        StringBuilder? doc = null;
        var indent = 0;
        foreach (var line in lines)
        {
            var trimmed = line.Trim();
            if (trimmed == "\"\"\"")
            {
                if (doc is null)
                {
                    indent = line.IndexOf('"', StringComparison.Ordinal);
                    doc = reader.BeginDocString();
                }
                else
                    doc = null;
            }
            else if (doc is not null)
                doc.Append(line.Length >= indent && string.IsNullOrWhiteSpace(line[..indent]) ? line[indent..] : line).Append('\n');
            else
                reader.ReadLine(trimmed);
        }
        reader.Finish();
        return reader._scenarios;
    }

    private StringBuilder BeginDocString()
    {
        var doc = new StringBuilder();
        _steps![^1] = _steps[^1] with { Doc = doc };
        return doc;
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0 || line[0] is '#' or '@')
            return;
        if (line.StartsWith("Scenario", StringComparison.Ordinal))
        {
            Finish();
            _name = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            _steps = [.. _background];
        }
        else if (line.StartsWith("Background:", StringComparison.Ordinal))
            _steps = _background;
        else if (line.StartsWith("Examples:", StringComparison.Ordinal))
            _examples ??= [];
        else if (line[0] == '|')
            (_examples ?? _steps![^1].Table).Add(Cells(line));
        else if (Array.Find(Keywords, k => line.StartsWith(k, StringComparison.Ordinal)) is { } keyword)
            _steps!.Add((line[keyword.Length..].Trim(), null, []));
    }

    private void Finish()
    {
        if (_steps is not null && _steps != _background)
        {
            var examples = _examples is null
                ? new List<IReadOnlyDictionary<string, string>>()
                : [.. _examples.Skip(1).Select(row => (IReadOnlyDictionary<string, string>)_examples[0].Zip(row).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
            _scenarios.Add(new Scenario(_feature, _name, [.. _steps.Select(s => new Step(s.Text, s.Doc?.ToString().TrimEnd('\n'), s.Table))], examples));
        }
        (_steps, _examples) = (null, null);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\' or 'n')
                cell.Append(line[++i] == 'n' ? "\\n" : line[i] == '\\' ? "\\" : "|");
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }
        return cells;
    }
}
