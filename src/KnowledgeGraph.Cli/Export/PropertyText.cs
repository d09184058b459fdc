using System.Globalization;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Export;

/// <summary>Types and values of properties for formats that write everything as text.</summary>
internal static class PropertyText
{
    /// <summary><c>string</c>, <c>long</c>, <c>double</c> or <c>boolean</c>; of a list, that of its elements.</summary>
    public static string TypeOf(PropertyValue value) => value switch
    {
        PropertyValue.Integer or PropertyValue.Integers => "long",
        PropertyValue.Real => "double",
        PropertyValue.Flag => "boolean",
        _ => "string",
    };

    public static bool IsList(PropertyValue value) => value is PropertyValue.Texts or PropertyValue.Integers;

    /// <summary>One text a value; a list has as many as elements.</summary>
    public static IEnumerable<string> Items(PropertyValue value) => value switch
    {
        PropertyValue.Text text => [text.Value],
        PropertyValue.Integer integer => [integer.Value.ToString(CultureInfo.InvariantCulture)],
        PropertyValue.Real real => [real.Value.ToString("R", CultureInfo.InvariantCulture)],
        PropertyValue.Flag flag => [flag.Value ? "true" : "false"],
        PropertyValue.Texts texts => texts.Values,
        PropertyValue.Integers integers => integers.Values.Select(i => i.ToString(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The properties that elements have, each with a value of its type, in ordinal order of names. Where elements differ, it is text.</summary>
    public static SortedDictionary<string, PropertyValue> Columns(IEnumerable<PropertyMap> elements)
    {
        var columns = new SortedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in elements.SelectMany(e => e))
        {
            if (!columns.TryAdd(name, value) && TypeOf(columns[name]) != TypeOf(value))
                columns[name] = IsList(value) ? new PropertyValue.Texts([]) : "";
        }

        return columns;
    }
}
