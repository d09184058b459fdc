using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>Writes values as Cypher text.</summary>
public static class CypherFormatter
{
    public static string Format(CypherValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A float as Cypher prints it: the shortest text that reads back, always with a point or an exponent.</summary>
    public static string FormatFloat(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return double.IsNegative(number) ? "-0.0" : "0.0";
        var size = Math.Abs(number);
        if (size is >= 1e-3 and < 1e7)
        {
            var plain = number.ToString("0.0################", CultureInfo.InvariantCulture);
            return double.Parse(plain, CultureInfo.InvariantCulture) == number ? plain : number.ToString("R", CultureInfo.InvariantCulture);
        }
        return Scientific(number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>A string in single quotes with the escapes of the language.</summary>
    public static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    /// <summary>A name as it is where the grammar allows it, in backticks otherwise.</summary>
    public static string Name(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? name
            : "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";

    private static void Append(StringBuilder text, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                text.Append("null");
                break;
            case CypherKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case CypherKind.Integer:
                text.Append(value.AsInteger().ToString(CultureInfo.InvariantCulture));
                break;
            case CypherKind.Float:
                text.Append(FormatFloat(value.AsFloat()));
                break;
            case CypherKind.String:
                text.Append(Quote(value.AsString()));
                break;
            case CypherKind.List:
                AppendList(text, value.AsList());
                break;
            case CypherKind.Map:
                AppendMap(text, value.AsMap());
                break;
            case CypherKind.Node:
                AppendNode(text, value.AsNode());
                break;
            case CypherKind.Relationship:
                AppendRelationship(text, value.AsRelationship());
                break;
            case CypherKind.Path:
                AppendPath(text, value.AsPath());
                break;
            default:
                text.Append(value.Reference);
                break;
        }
    }

    private static void AppendList(StringBuilder text, CypherList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, list[i]);
        }
        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, CypherMap map)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map)
        {
            if (!first)
                text.Append(", ");
            first = false;
            text.Append(Name(key)).Append(": ");
            Append(text, value);
        }
        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, CypherNode node)
    {
        text.Append('(');
        foreach (var label in node.Labels)
            text.Append(':').Append(Name(label));
        AppendProperties(text, node.Properties, node.Labels.Count > 0);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, CypherRelationship relationship)
    {
        text.Append("[:").Append(Name(relationship.Type));
        AppendProperties(text, relationship.Properties, true);
        text.Append(']');
    }

    private static void AppendPath(StringBuilder text, CypherPath path)
    {
        var (nodes, relationships) = (path.Nodes, path.Relationships);
        text.Append('<');
        AppendNode(text, nodes[0]);
        for (var i = 0; i < relationships.Count; i++)
        {
            var forward = relationships[i].Start.Id == nodes[i].Id;
            text.Append(forward ? "-" : "<-");
            AppendRelationship(text, relationships[i]);
            text.Append(forward ? "->" : "-");
            AppendNode(text, nodes[i + 1]);
        }
        text.Append('>');
    }

    private static void AppendProperties(StringBuilder text, CypherMap properties, bool spaced)
    {
        if (properties.Count == 0)
            return;
        if (spaced)
            text.Append(' ');
        AppendMap(text, properties);
    }

    /// <summary>Java's form, which Neo4j prints: one digit before the point, <c>1.0E10</c>.</summary>
    /// <param name="shortest">With an exponent, which then follows one digit before the point, or without.</param>
    private static string Scientific(string shortest)
    {
        var sign = shortest.StartsWith('-') ? "-" : "";
        var parts = shortest[sign.Length..].Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var mantissa = digits.Trim('0');
        var exponent = point - 1 - zeros + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa[0]}.{(mantissa.Length > 1 ? mantissa[1..] : "0")}E{exponent}");
    }
}
