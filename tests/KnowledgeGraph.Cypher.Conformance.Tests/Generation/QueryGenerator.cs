using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Generation;

/// <summary>Writes random reading queries over a graph, clause by clause along the grammar.</summary>
/// <remarks>The answers are sets that do not depend on the order in which a database finds things: LIMIT stands only after ORDER BY over all columns.</remarks>
internal sealed class QueryGenerator
{
    private readonly Random _random;
    private readonly ExpressionGenerator _expressions;
    private readonly GeneratedSchema _schema;
    private int _names;

    public QueryGenerator(int seed, GeneratedSchema? schema = null)
    {
        _random = new Random(seed);
        _schema = schema ?? GeneratedSchema.Random;
        _expressions = new ExpressionGenerator(_random, _schema);
    }

    private List<(string Name, GeneratedType Type)> Variables
    {
        get => _expressions.Variables;
        set => _expressions.Variables = value;
    }

    public string Next()
    {
        Variables = [];
        _names = 0;
        return _random.Next(12) == 0 ? Union() : Single();
    }

    private string Union()
    {
        var parts = Enumerable.Range(0, 2).Select(_ =>
        {
            Variables = [];
            return $"{Match("MATCH")} RETURN {_expressions.Of(GeneratedType.Integer, 1)} AS a, {_expressions.Any(1)} AS b";
        });
        return string.Join(Pick(" UNION ", " UNION ALL "), parts);
    }

    private string Single()
    {
        var text = new StringBuilder();
        for (var clauses = _random.Next(1, 4); clauses > 0; clauses--)
            text.Append(Clause()).Append('\n');
        text.Append(Return("RETURN", final: true));
        return text.ToString();
    }

    private T Pick<T>(params T[] choices) => _expressions.Pick(choices);

    private string NewName(string prefix) => prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    private string Clause() => _random.Next(12) switch
    {
        < 5 => Match("MATCH"),
        < 7 => Match("OPTIONAL MATCH"),
        < 8 => Unwind(),
        < 10 => Return("WITH", final: false),
        < 11 => _random.Next(3) == 0 ? Shortest() : Subquery(),
        _ => Quantified(),
    };

    private string Match(string keyword)
    {
        var path = _random.Next(5) == 0 ? NewName("p") : null;
        var pattern = Pattern(_random.Next(0, 3));
        if (_random.Next(6) == 0)
            pattern += ", " + Pattern(_random.Next(0, 2));
        var text = $"{keyword} {(path is null ? "" : path + " = ")}{pattern}";
        return _random.Next(2) == 0 ? text : $"{text} WHERE {_expressions.Of(GeneratedType.Boolean, 2)}";
    }

    private string Pattern(int length)
    {
        var text = new StringBuilder(Node());
        for (var i = 0; i < length; i++)
            text.Append(Relationship()).Append(Node());
        return text.ToString();
    }

    private string Node()
    {
        var nodes = Variables.Where(v => v.Type == GeneratedType.Node).ToList();
        if (nodes.Count > 0 && _random.Next(3) == 0)
            return $"({nodes[_random.Next(nodes.Count)].Name})";
        var name = "";
        if (_random.Next(5) > 0)
        {
            name = NewName("n");
            Variables = [.. Variables, (name, GeneratedType.Node)];
        }
        var labels = _random.Next(6) < 4 ? Pick(_schema.Labels) : "";
        return $"({name}{labels}{(_random.Next(8) == 0 ? Pick(_schema.NodeMaps) : "")})";
    }

    private string Relationship()
    {
        var types = Pick("", "", ":" + _schema.Type, ":SPOKE_AT|PART_OF");
        var (left, right) = Pick(("-", "->"), ("<-", "-"), ("-", "-"));
        if (_random.Next(6) == 0)
            return $"{left}[{types}{Pick("*1..2", "*2", "*0..1", "*..2")}]{right}";
        types = _random.Next(6) == 0 ? ":!" + _schema.Type : types;
        if (_random.Next(2) == 0)
            return types.Length == 0 ? left + right : $"{left}[{types}]{right}";
        var name = NewName("r");
        Variables = [.. Variables, (name, GeneratedType.Relationship)];
        return $"{left}[{name}{types}{(_random.Next(8) == 0 ? _schema.RelationshipMap : "")}]{right}";
    }

    private string Unwind()
    {
        var type = Pick(GeneratedType.Integers, GeneratedType.Texts);
        var list = _expressions.Of(type, 1);
        var name = NewName("u");
        Variables = [.. Variables, (name, type == GeneratedType.Integers ? GeneratedType.Integer : GeneratedType.Text)];
        return $"UNWIND {list} AS {name}";
    }

    private string Subquery()
    {
        var outer = Variables;
        var imports = outer.Where(_ => _random.Next(2) == 0).ToList();
        Variables = imports;
        var inner = Match(Pick("MATCH", "OPTIONAL MATCH"));
        var name = NewName("s");
        var value = Pick($"count({_expressions.Any(1)})", "count(*)", $"sum({_expressions.Of(GeneratedType.Integer, 1)})");
        Variables = [.. outer, (name, GeneratedType.Integer)];
        return $"CALL ({string.Join(", ", imports.Select(v => v.Name))}) {{ {inner} RETURN {value} AS {name} }}";
    }

    private string Shortest()
    {
        var (a, b, p) = (NewName("n"), NewName("n"), NewName("p"));
        var half = _schema.NodeIds.Length / 2;
        var text = $"MATCH ({a} {{id: {Pick(_schema.NodeIds[..half])}}}), ({b} {{id: {Pick(_schema.NodeIds[half..])}}}) "
            + $"OPTIONAL MATCH {p} = {Pick("shortestPath", "allShortestPaths")}(({a}){Pick("-[*]->", $"-[:{_schema.Type}*..3]-", "<-[*..2]-", "-[:SPOKE_AT|PART_OF*]-")}({b})) "
            + $"WITH {a}, {b}, length({p}) AS l{p}, count(*) AS c{p}";
        Variables = [.. Variables.Where(_ => false), (a, GeneratedType.Node), (b, GeneratedType.Node), ("l" + p, GeneratedType.Integer), ("c" + p, GeneratedType.Integer)];
        return text;
    }

    private string Quantified()
    {
        var start = Node();
        var text = Pick(
            $"MATCH {start}((x)-[:{_schema.Type}]->(y)){Pick("{1,2}", "{0,1}", "{2}")}({NewName("e")})",
            $"MATCH {start}-[:{_schema.Type}|PART_OF]->{Pick("{1,2}", "{,2}")}({NewName("e")})",
            $"MATCH {start}((x)-[z]-(y) WHERE x.id < y.id){{1,2}}({NewName("e")})");
        return text.Replace("(x)", $"({NewName("x")})", StringComparison.Ordinal).Replace("(y)", $"({NewName("y")})", StringComparison.Ordinal)
            .Replace("[z]", $"[{NewName("z")}]", StringComparison.Ordinal).Replace("WHERE x.id < y.id", $"WHERE true", StringComparison.Ordinal);
    }

    private string Return(string keyword, bool final)
    {
        var items = new List<(string Text, string Name, GeneratedType Type)>();
        var aggregates = _random.Next(3) == 0;
        foreach (var variable in Variables.Where(_ => _random.Next(aggregates ? 4 : 2) == 0))
            items.Add((variable.Name, variable.Name, variable.Type));
        for (var i = _random.Next(items.Count == 0 ? 1 : 0, 3); i > 0; i--)
        {
            var type = Pick(GeneratedType.Integer, GeneratedType.Float, GeneratedType.Text, GeneratedType.Boolean, GeneratedType.Integers, GeneratedType.Date);
            var name = NewName("c");
            items.Add(($"{_expressions.Of(type, 2)} AS {name}", name, type));
        }
        if (aggregates)
        {
            for (var i = _random.Next(1, 3); i > 0; i--)
            {
                var name = NewName("a");
                items.Add(Aggregate(name));
            }
        }
        var distinct = _random.Next(5) == 0 ? "DISTINCT " : "";
        Variables = [.. items.Select(i => (i.Name, i.Type))];
        var text = $"{keyword} {distinct}{string.Join(", ", items.Select(i => i.Text))}";
        if (_random.Next(4) == 0)
        {
            // Over all columns, so that rows cut off could only be the same as rows that stay.
            text += " ORDER BY " + string.Join(", ", items.Select(i => i.Name + (i.Type switch { GeneratedType.Node => ".id", GeneratedType.Relationship => "." + _schema.RelationshipKey, _ => "" }) + Pick("", " DESC")));
            if (_random.Next(2) == 0)
                text += $" SKIP {_random.Next(3)}";
            if (_random.Next(2) == 0)
                text += $" LIMIT {_random.Next(1, 9)}";
        }
        return final || _random.Next(3) > 0 ? text : $"{text} WHERE {_expressions.Of(GeneratedType.Boolean, 1)}";
    }

    private (string Text, string Name, GeneratedType Type) Aggregate(string name)
    {
        var distinct = _random.Next(4) == 0 ? "DISTINCT " : "";
        string I() => _expressions.Of(GeneratedType.Integer, 1);
        return _random.Next(7) switch
        {
            0 => ($"count(*) AS {name}", name, GeneratedType.Integer),
            1 => ($"count({distinct}{_expressions.Any(1)}) AS {name}", name, GeneratedType.Integer),
            2 => ($"sum({distinct}{I()}) AS {name}", name, GeneratedType.Integer),
            3 => ($"avg({distinct}{I()}) AS {name}", name, GeneratedType.Float),
            4 => ($"{Pick("min", "max")}({_expressions.Of(GeneratedType.Text, 1)}) AS {name}", name, GeneratedType.Text),
            5 => ($"size(collect({distinct}{_expressions.Any(1)})) AS {name}", name, GeneratedType.Integer),
            _ => ($"{Pick("percentileDisc", "percentileCont")}({_expressions.Of(GeneratedType.Float, 1)}, 0.5) AS {name}", name, GeneratedType.Float),
        };
    }
}
