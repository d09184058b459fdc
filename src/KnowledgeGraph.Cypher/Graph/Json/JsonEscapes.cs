using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>Reads strings that have escapes in them.</summary>
internal static class JsonEscapes
{
    /// <param name="at">At the quotation mark that opens the string; afterwards behind the one that closes it.</param>
    public static string Read(ReadOnlySpan<byte> json, ref int at)
    {
        var text = new StringBuilder();
        at++;
        while (true)
        {
            var length = json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
                throw JsonProperties.Damaged();
            text.Append(Encoding.UTF8.GetString(json.Slice(at, length)));
            at += length + 1;
            if (json[at - 1] == '"')
                return text.ToString();
            text.Append(Escape(json, ref at));
        }
    }

    private static char Escape(ReadOnlySpan<byte> json, ref int at)
    {
        if (at >= json.Length)
            throw JsonProperties.Damaged();
        var letter = json[at++];
        switch ((char)letter)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 <= json.Length && ushort.TryParse(json.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                at += 4;
                return (char)unit;
            case '"' or '\\' or '/':
                return (char)letter;
            default:
                throw JsonProperties.Damaged();
        }
    }
}
