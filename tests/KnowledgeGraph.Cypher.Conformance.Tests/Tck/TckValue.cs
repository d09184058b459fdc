using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>Brings values as the kit writes them, and values of the engine, into one form of text that can be compared.</summary>
internal sealed class TckValue
{
    private readonly string _text;
    private readonly bool _sortLists;
    private int _position;

    private TckValue(string text, bool sortLists)
    {
        _text = text;
        _sortLists = sortLists;
    }

    public static string Canonical(string expected, bool sortLists)
    {
        var reader = new TckValue(expected, sortLists);
        var result = reader.Value();
        reader.SkipBlank();
        return reader._position == expected.Length ? result : throw new FormatException($"Not a value of the kit: {expected}");
    }

    public static string Canonical(CypherValue value, bool sortLists)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                return "null";
            case CypherKind.Boolean:
                return value.AsBoolean() ? "true" : "false";
            case CypherKind.Integer:
                return value.AsInteger().ToString(CultureInfo.InvariantCulture);
            case CypherKind.Float:
                return Float(value.AsFloat());
            case CypherKind.List:
                return List(value.AsList().Select(item => Canonical(item, sortLists)), sortLists);
            case CypherKind.Map:
                return Map(value.AsMap(), sortLists);
            case CypherKind.Node:
                return Node(value.AsNode(), sortLists);
            case CypherKind.Relationship:
                return Relationship(value.AsRelationship(), sortLists);
            case CypherKind.Path:
                var path = value.AsPath();
                var text = new StringBuilder("<" + Node(path.Nodes[0], sortLists));
                for (var i = 0; i < path.Length; i++)
                {
                    var forward = path.Relationships[i].Start.Id == path.Nodes[i].Id;
                    text.Append(forward ? "-" : "<-").Append(Relationship(path.Relationships[i], sortLists)).Append(forward ? "->" : "-").Append(Node(path.Nodes[i + 1], sortLists));
                }
                return text.Append('>').ToString();
            case CypherKind.String:
                return Quote(value.AsString());
            default:
                return Quote(value.ToString());
        }
    }

    private static string Quote(string text) => "'" + text + "'";

    public static string Float(double number) => double.IsNaN(number) ? "NaN" : number == 0 ? "0.0" : number.ToString("E11", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items, bool sort) => "[" + string.Join(", ", sort ? items.Order(StringComparer.Ordinal) : items) + "]";

    private static string Map(CypherMap map, bool sortLists) => Map(map.Select(p => KeyValuePair.Create(p.Key, Canonical(p.Value, sortLists))));

    public static string Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        "{" + string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ": " + e.Value)) + "}";

    private static string Node(CypherNode node, bool sortLists) => Element("(", node.Labels, Map(node.Properties, sortLists), ")");

    private static string Relationship(CypherRelationship relationship, bool sortLists) => Element("[", [relationship.Type], Map(relationship.Properties, sortLists), "]");

    public static string Element(string open, IEnumerable<string> labels, string properties, string close) =>
        open + string.Concat(labels.Order(StringComparer.Ordinal).Select(l => ":" + l)) + (properties == "{}" ? "" : properties) + close;

    private void SkipBlank()
    {
        while (_position < _text.Length && _text[_position] == ' ')
            _position++;
    }

    private bool Accept(string symbol)
    {
        SkipBlank();
        if (string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) != 0)
            return false;
        _position += symbol.Length;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Accept(symbol))
            throw new FormatException($"'{symbol}' expected at {_position} of {_text}");
    }

    private string Value()
    {
        SkipBlank();
        if (Accept("'"))
            return Text();
        if (Accept("["))
            return Accept(":") ? Labelled("[", "]") : Items();
        if (Accept("{"))
            return Map(Entries());
        if (Accept("("))
            return Labelled("(", ")");
        if (Accept("<"))
            return Path();
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '-' or '+'))
            _position++;
        var word = _text[start.._position];
        if (word is "true" or "false" or "null" or "NaN")
            return word;
        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer.ToString(CultureInfo.InvariantCulture)
            : Float(double.Parse(word, CultureInfo.InvariantCulture));
    }

    private string Text()
    {
        var text = new StringBuilder();
        while (_text[_position] != '\'')
        {
            if (_text[_position] == '\\' && _text[_position + 1] is '\'' or '\\' or 'n')
                _position++;
            else
            {
                text.Append(_text[_position++]);
                continue;
            }
            text.Append(_text[_position] == 'n' ? '\n' : _text[_position]);
            _position++;
        }
        _position++;
        return Quote(text.ToString());
    }

    private string Items()
    {
        var items = new List<string>();
        while (!Accept("]"))
        {
            items.Add(Value());
            Accept(",");
        }
        return List(items, _sortLists);
    }

    private List<KeyValuePair<string, string>> Entries()
    {
        var entries = new List<KeyValuePair<string, string>>();
        while (!Accept("}"))
        {
            var key = Name();
            Expect(":");
            entries.Add(KeyValuePair.Create(key, Value()));
            Accept(",");
        }
        return entries;
    }

    private string Name()
    {
        SkipBlank();
        var quoted = Accept("`");
        var start = _position;
        while (_position < _text.Length && (quoted ? _text[_position] != '`' : char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
            _position++;
        var name = _text[start.._position];
        if (quoted)
            _position++;
        return name;
    }

    private string Labelled(string open, string close)
    {
        var labels = new List<string>();
        if (open == "[")
            labels.Add(Name());
        while (Accept(":"))
            labels.Add(Name());
        var properties = Accept("{") ? Map(Entries()) : "{}";
        Expect(close);
        return Element(open, labels, properties, close);
    }

    private string Path()
    {
        Expect("(");
        var text = new StringBuilder("<" + Labelled("(", ")"));
        while (!Accept(">"))
        {
            var backwards = Accept("<");
            Expect("-");
            Expect("[");
            Expect(":");
            text.Append(backwards ? "<-" : "-").Append(Labelled("[", "]"));
            Expect("-");
            text.Append(Accept(">") ? "->" : "-");
            Expect("(");
            text.Append(Labelled("(", ")"));
        }
        return text.Append('>').ToString();
    }
}
