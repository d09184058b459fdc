using System.Globalization;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Generation;

/// <summary>Writes random expressions of a wanted type over the variables at hand.</summary>
internal sealed class ExpressionGenerator(Random random, GeneratedSchema schema)
{
    private int _local;

    /// <summary>The variables in scope.</summary>
    public List<(string Name, GeneratedType Type)> Variables { get; set; } = [];

    public string Any(int depth) => Of(Pick(GeneratedType.Integer, GeneratedType.Float, GeneratedType.Text, GeneratedType.Boolean, GeneratedType.Integers, GeneratedType.Texts, GeneratedType.Date), depth);

    public string Of(GeneratedType type, int depth)
    {
        if (random.Next(40) == 0)
            return "null";
        var known = Variables.Where(v => v.Type == type).ToList();
        if (known.Count > 0 && random.Next(3) == 0)
            return known[random.Next(known.Count)].Name;
        if (type is not (GeneratedType.Node or GeneratedType.Relationship) && random.Next(3) > 0 && Property(type) is { } property)
            return property;
        if (depth <= 0)
            return Leaf(type);
        return random.Next(8) switch
        {
            0 => $"coalesce({Of(type, depth - 1)}, {Of(type, depth - 1)})",
            1 => $"CASE WHEN {Of(GeneratedType.Boolean, depth - 1)} THEN {Of(type, depth - 1)} ELSE {Of(type, depth - 1)} END",
            2 => $"CASE {Of(GeneratedType.Integer, depth - 1)} WHEN {Leaf(GeneratedType.Integer)} THEN {Of(type, depth - 1)} END",
            _ => Composite(type, depth - 1),
        };
    }

    public T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string? Property(GeneratedType type)
    {
        var entity = Variables.Where(v => v.Type is GeneratedType.Node or GeneratedType.Relationship).OrderBy(_ => random.Next()).FirstOrDefault();
        if (entity.Name is null)
            return null;
        var keys = schema.Keys(entity.Type, type);
        return keys.Length == 0 ? null : $"{entity.Name}.{Pick(keys)}";
    }

    private string Leaf(GeneratedType type) => type switch
    {
        GeneratedType.Integer => random.Next(-3, 8).ToString(CultureInfo.InvariantCulture),
        GeneratedType.Float => (random.Next(-8, 9) / 4.0).ToString("0.0##", CultureInfo.InvariantCulture),
        GeneratedType.Text => Pick("'贺远舟'", "'a'", "'互联网'", "''", "'Alpha'", "'12'", "'1.5'"),
        GeneratedType.Boolean => Pick("true", "false"),
        GeneratedType.Integers => Pick("[]", "[1, 2, 3]", "[3, null, 1]", "range(0, 3)", "[1, 1, 2]"),
        GeneratedType.Texts => Pick("['a', 'b']", "['贺远舟', '钱明', null]", "[]"),
        GeneratedType.Date => Pick("date('2020-02-29')", "date({year: 2021, month: 7})", "date('2024-W10-2')", "date('2019')"),
        _ => "null",
    };

    private string Composite(GeneratedType type, int depth)
    {
        string I() => Of(GeneratedType.Integer, depth);
        string F() => Of(GeneratedType.Float, depth);
        string N() => random.Next(2) == 0 ? I() : F();
        string T() => Of(GeneratedType.Text, depth);
        string L() => Of(GeneratedType.Integers, depth);
        string S() => Of(GeneratedType.Texts, depth);
        string D() => Of(GeneratedType.Date, depth);
        var small = random.Next(0, 4).ToString(CultureInfo.InvariantCulture);
        return type switch
        {
            GeneratedType.Integer => Pick<Func<string>>(
                () => $"({I()} {Pick("+", "-", "*")} {I()})", () => $"({I()} / {random.Next(1, 5)})", () => $"({I()} % {random.Next(1, 5)})", () => $"size({T()})", () => $"size({L()})",
                () => $"size({S()})", () => $"abs({I()})", () => $"sign({N()})", () => $"toInteger({Pick(N(), T())})", () => $"{L()}[{I()}]", () => $"head({L()})", () => $"last({L()})",
                () => $"{D()}.{Pick("year", "month", "day", "week", "weekYear", "quarter", "dayOfQuarter", "ordinalDay", "dayOfWeek")}",
                () => $"-({I()})", () => Reduce(I(), L()), () => $"duration.inDays({D()}, {D()}).days", () => $"duration.inMonths({D()}, {D()}).months",
                () => Count()).Invoke(),
            GeneratedType.Float => Pick<Func<string>>(
                () => $"({F()} {Pick("+", "-", "*")} {N()})", () => $"({F()} / {Pick("2", "4", "0.5")})", () => $"toFloat({Pick(N(), T())})", () => $"abs({F()})", () => $"floor({F()})", () => $"ceil({F()})",
                () => $"round({F()})", () => $"round({F()}, {small})", () => $"sqrt(abs({N()}))", () => $"({I()} ^ 2)", () => $"sqrt({N()})").Invoke(),
            GeneratedType.Text => Pick<Func<string>>(
                () => $"({T()} + {Pick(T(), I())})", () => $"toUpper({T()})", () => $"toLower({T()})", () => $"substring({T()}, {small})", () => $"substring({T()}, {small}, {small})",
                () => $"left({T()}, {small})", () => $"right({T()}, {small})", () => $"replace({T()}, {T()}, {T()})", () => $"trim({T()})", () => $"reverse({T()})", () => $"toString({Pick(N(), T(), D(), "true")})",
                () => $"{S()}[{I()}]", () => $"head({S()})", () => $"head(split({T()}, {Pick("'a'", "'b'", "'互'")}))", () => $"({T()} || {T()})", () => $"toString(duration.between({D()}, {D()}))").Invoke(),
            GeneratedType.Boolean => Boolean(depth),
            GeneratedType.Integers => Pick<Func<string>>(
                () => $"({L()} + {Pick(L(), I())})", () => $"tail({L()})", () => $"reverse({L()} + [])", () => $"range({random.Next(-2, 3)}, {random.Next(0, 5)})", () => $"{L()}[{random.Next(-2, 2)}..{random.Next(0, 4)}]",
                () => Comprehension(GeneratedType.Integers, depth), () => $"[{I()}, {I()}]").Invoke(),
            GeneratedType.Texts => Pick<Func<string>>(
                () => $"({S()} + {Pick(S(), T())})", () => $"tail({S()})", () => $"reverse({S()} + [])", () => $"split({T()}, 'a')", () => Comprehension(GeneratedType.Texts, depth), () => $"{S()}[..{small}]").Invoke(),
            GeneratedType.Date => Pick<Func<string>>(
                () => $"({D()} {Pick("+", "-")} duration('{Pick("P1M", "P1Y", "P3D", "P1M2W", "PT36H")}'))", () => $"date.truncate('{Pick("month", "year", "week", "quarter", "decade", "weekYear")}', coalesce({D()}, {Leaf(GeneratedType.Date)}))",
                () => $"date({{year: {2000 + random.Next(30)}, month: {random.Next(1, 13)}, day: {random.Next(1, 29)}}})", () => $"date({{date: coalesce({D()}, {Leaf(GeneratedType.Date)}), day: {random.Next(1, 29)}}})").Invoke(),
            _ => "null",
        };
    }

    private string Reduce(string initial, string list)
    {
        var name = $"e{_local++}";
        return $"reduce(acc = {initial}, {name} IN {list} | acc + {name})";
    }

    private string Count() => Variables.FirstOrDefault(v => v.Type == GeneratedType.Node).Name is { } node
        ? random.Next(3) == 0
            ? $"size([({node}){Pick("-->", "--", $"<-[:{schema.Type}]-")}({Pick("", ":Person", $"m{_local}")}) | {Leaf(GeneratedType.Integer)}])"
            : $"COUNT {{ ({node}){Pick("-->", "<--", "--", $"-[:{schema.Type}]->", "-[:SPOKE_AT|PART_OF]-")}({Pick("", ":Person", ":Event")}) }}"
        : "3";

    private string Comprehension(GeneratedType type, int depth)
    {
        var (name, before) = ($"x{_local++}", Variables);
        var list = Of(type, depth);
        Variables = [.. before, (name, type == GeneratedType.Integers ? GeneratedType.Integer : GeneratedType.Text)];
        var element = Variables[^1].Type;
        var text = $"[{name} IN {list}{(random.Next(2) == 0 ? $" WHERE {Of(GeneratedType.Boolean, depth)}" : "")}{(random.Next(2) == 0 ? $" | {Of(element, depth)}" : "")}]";
        Variables = before;
        return text;
    }

    private string Boolean(int depth)
    {
        string B() => Of(GeneratedType.Boolean, depth);
        var type = Pick(GeneratedType.Integer, GeneratedType.Float, GeneratedType.Text, GeneratedType.Date, GeneratedType.Boolean, GeneratedType.Integers);
        switch (random.Next(16))
        {
            case 0 or 1 or 2:
                return $"({Of(type, depth)} {Pick("=", "<>", "<", "<=", ">", ">=")} {Of(type, depth)})";
            case 3:
                return $"({B()} {Pick("AND", "OR", "XOR")} {B()})";
            case 4:
                return $"(NOT {B()})";
            case 5:
                return $"({Any(depth)} IS {Pick("NULL", "NOT NULL")})";
            case 6:
                return $"({Of(GeneratedType.Text, depth)} {Pick("STARTS WITH", "ENDS WITH", "CONTAINS")} {Of(GeneratedType.Text, depth)})";
            case 7:
                return $"({Of(GeneratedType.Integer, depth)} IN {Of(GeneratedType.Integers, depth)})";
            case 8:
                return $"({Of(GeneratedType.Text, depth)} IN {Of(GeneratedType.Texts, depth)})";
            case 9:
                var name = $"q{_local++}";
                return $"{Pick("any", "all", "none", "single")}({name} IN {Of(GeneratedType.Integers, depth)} WHERE {name} {Pick("<", "=", ">=")} {Leaf(GeneratedType.Integer)})";
            case 10:
                return $"({Of(GeneratedType.Text, depth)} =~ {Pick("'.*a.*'", "'[赵钱].+'", "'(?i)alpha'")})";
            case 11:
                return $"({Of(GeneratedType.Integer, depth)} < {Of(GeneratedType.Integer, depth)} <= {Of(GeneratedType.Float, depth)})";
            case 12:
                return $"({Any(depth)} IS :: {Pick("INTEGER", "STRING NOT NULL", "LIST<INTEGER>", "FLOAT | INTEGER", "DATE")})";
            case 13:
                return $"isEmpty({Of(Pick(GeneratedType.Text, GeneratedType.Texts), depth)})";
            default:
                var nodes = Variables.Where(v => v.Type == GeneratedType.Node).ToList();
                if (nodes.Count == 0)
                    return $"toBoolean({Pick("'true'", "'x'", "0")})";
                var node = nodes[random.Next(nodes.Count)].Name;
                return random.Next(3) switch
                {
                    0 => $"{node}:{Pick(schema.LabelTests)}",
                    1 => $"EXISTS {{ ({node}){Pick("-->", $"<-[:{schema.Type}]-", "-[:SPOKE_AT|PART_OF*1..2]-")}({Pick("", ":Person")}) }}",
                    _ => $"EXISTS {{ MATCH ({node})-[r{_local}]-(m{_local}) WHERE m{_local++}.{schema.Number} > {Leaf(GeneratedType.Integer)} }}",
                };
        }
    }
}
