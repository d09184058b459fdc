using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Values of rows as one line of text for people: nothing for null, texts as they are, all else as JSON.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => OneLine(text),
        GraphTemporal temporal => temporal.Text,
        _ => ValueJson.Of(value).ToString(Formatting.None),
    };

    /// <summary>Control characters become spaces: a text must not move the terminal's cursor.</summary>
    private static string OneLine(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F')
            ? string.Create(text.Length, text, static (line, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    line[i] = char.IsControl(source[i]) ? ' ' : source[i];
            })
            : text;
}
