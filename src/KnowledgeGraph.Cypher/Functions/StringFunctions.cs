using System.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions on strings. Positions and lengths are code points, as in Neo4j.</summary>
internal static class StringFunctions
{
    public static void AddTo(List<Function> functions)
    {
        foreach (var (name, body) in new (string, Func<string, string>)[]
        {
            ("toUpper", ToUpper), ("upper", ToUpper),
            ("toLower", s => s.ToLowerInvariant()), ("lower", s => s.ToLowerInvariant()),
        })
            functions.Add(name, [KindSet.String], KindSet.String, (_, a) => CypherValue.From(body(a[0].AsString())));
        functions.Add("trim", [KindSet.String], KindSet.String, (_, a) => CypherValue.From(a[0].AsString().Trim()));
        functions.Add("btrim", [KindSet.String, KindSet.String], KindSet.String, (_, a) => CypherValue.From(a.Length == 1 ? a[0].AsString().Trim() : a[0].AsString().Trim(Characters(a[1]))), optional: 1);
        functions.Add("ltrim", [KindSet.String, KindSet.String], KindSet.String, (_, a) => CypherValue.From(a.Length == 1 ? a[0].AsString().TrimStart() : a[0].AsString().TrimStart(Characters(a[1]))), optional: 1);
        functions.Add("rtrim", [KindSet.String, KindSet.String], KindSet.String, (_, a) => CypherValue.From(a.Length == 1 ? a[0].AsString().TrimEnd() : a[0].AsString().TrimEnd(Characters(a[1]))), optional: 1);
        functions.Add("replace", [KindSet.String, KindSet.String, KindSet.String], KindSet.String, (_, a) => CypherValue.From(Replace(a[0].AsString(), a[1].AsString(), a[2].AsString())));
        functions.Add("substring", [KindSet.String, KindSet.Integer, KindSet.Integer], KindSet.String, (_, a) => CypherValue.From(Substring(a)), optional: 1);
        functions.Add("left", [KindSet.String, KindSet.Integer], KindSet.String, (_, a) => CypherValue.From(Left(a[0].AsString(), NotNegative(a[1], "length"))));
        functions.Add("right", [KindSet.String, KindSet.Integer], KindSet.String, (_, a) => CypherValue.From(Right(a[0].AsString(), NotNegative(a[1], "length"))));
        functions.Add("split", [KindSet.String, KindSet.String | KindSet.List], StaticType.ListOf(KindSet.String), (_, a) => Split(a[0].AsString(), a[1]));
        functions.Add("reverse", [KindSet.String | KindSet.List], KindSet.String | KindSet.List, (_, a) => Reverse(a[0]));
        functions.Add("char_length", [KindSet.String], KindSet.Integer, (_, a) => CypherValue.From(CodePoints.Count(a[0].AsString())));
        functions.Add("character_length", [KindSet.String], KindSet.Integer, (_, a) => CypherValue.From(CodePoints.Count(a[0].AsString())));
    }

    private static char[] Characters(CypherValue value) => value.AsString().ToCharArray();

    private static string Replace(string text, string search, string replacement) =>
        search.Length == 0
            ? replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement))
            : text.Replace(search, replacement, StringComparison.Ordinal);

    /// <summary>Characters that become several, as Unicode's SpecialCasing has them, and .NET's invariant casing leaves alone.</summary>
    private static string ToUpper(string text) => text.AsSpan().IndexOfAny("ßŉﬀﬁﬂﬃﬄﬅﬆ") < 0
        ? text.ToUpperInvariant()
        : string.Concat(text.Select(c => c switch
        {
            'ß' => "SS", 'ŉ' => "ʼN", 'ﬀ' => "FF", 'ﬁ' => "FI", 'ﬂ' => "FL", 'ﬃ' => "FFI", 'ﬄ' => "FFL", 'ﬅ' or 'ﬆ' => "ST", _ => c.ToString(),
        })).ToUpperInvariant();

    private static string Left(string text, long length) => text[..CodePoints.Offset(text, length)];

    private static string Right(string text, long length) => text[CodePoints.Offset(text, Math.Max(0, CodePoints.Count(text) - length))..];

    private static long NotNegative(CypherValue value, string what) =>
        value.AsInteger() is >= 0 and var number ? number : throw CypherValueException.Argument("NegativeIntegerArgument", $"The {what} must not be negative, was {value}");

    private static string Substring(ReadOnlySpan<CypherValue> a)
    {
        var text = a[0].AsString();
        var rest = text[CodePoints.Offset(text, NotNegative(a[1], "start"))..];
        return a.Length > 2 ? Left(rest, NotNegative(a[2], "length")) : rest;
    }

    private static CypherValue Split(string text, CypherValue delimiters)
    {
        string[] separators = delimiters.Kind == CypherKind.String
            ? [delimiters.AsString()]
            : [.. delimiters.AsList().Select(d => d.Kind == CypherKind.String ? d.AsString() : throw CypherValueException.Type("InvalidArgumentType", "Delimiters must be strings"))];
        IEnumerable<string> parts = separators.Contains("")
            ? text.Length == 0 ? [""] : text.EnumerateRunes().Select(rune => rune.ToString())
            : text.Split(separators, StringSplitOptions.None);
        return CypherValue.From(parts.Select(CypherValue.From).ToArray());
    }

    private static CypherValue Reverse(CypherValue value)
    {
        if (value.Kind == CypherKind.List)
        {
            var items = value.AsList().AsSpan().ToArray();
            Array.Reverse(items);
            return CypherValue.From(items);
        }
        var text = new StringBuilder();
        foreach (var rune in value.AsString().EnumerateRunes().Reverse())
            text.Append(rune.ToString());
        return CypherValue.From(text.ToString());
    }
}
