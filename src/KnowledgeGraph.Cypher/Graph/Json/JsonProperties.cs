using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>Reads one object of compact JSON (no white space between tokens) whose values are strings, numbers, Booleans and lists of them.</summary>
/// <remarks>All methods throw <see cref="InvalidDataException"/> for anything else.</remarks>
internal static class JsonProperties
{
    /// <summary>What stands before the value of a key: <c>"key":</c>.</summary>
    public static byte[] Pattern(string key) => Encoding.UTF8.GetBytes(Quote(key) + ":");

    /// <summary>Where the first key is, in its quotation marks; -1 in an empty object.</summary>
    public static int First(ReadOnlySpan<byte> json)
    {
        if (json.Length < 2 || json[0] != '{')
            throw Damaged();
        return json[1] == '}' ? -1 : 1;
    }

    /// <summary>From behind one value to the next key; -1 at the object's end.</summary>
    public static int Next(ReadOnlySpan<byte> json, int afterValue) => At(json, afterValue) switch
    {
        (byte)',' => afterValue + 1,
        (byte)'}' => -1,
        _ => throw Damaged(),
    };

    /// <summary>Where the value of a key is; -1 where the object has no such key.</summary>
    /// <param name="pattern"><see cref="Pattern"/> of the key.</param>
    public static int Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> pattern)
    {
        for (var at = First(json); at >= 0;)
        {
            if (json[at..].StartsWith(pattern))
                return at + pattern.Length;
            at = Next(json, SkipValue(json, AfterKey(json, at)));
        }
        return -1;
    }

    /// <summary>From a key to its value.</summary>
    public static int AfterKey(ReadOnlySpan<byte> json, int at)
    {
        var end = SkipString(json, at);
        return At(json, end) == ':' ? end + 1 : throw Damaged();
    }

    public static int SkipValue(ReadOnlySpan<byte> json, int at)
    {
        switch (At(json, at))
        {
            case (byte)'"':
                return SkipString(json, at);
            case (byte)'[':
                at++;
                while (At(json, at) != ']')
                {
                    at = SkipItem(json, at);
                    if (At(json, at) == ',')
                        at++;
                }
                return at + 1;
            default:
                return at + Length(json, at, ",}"u8);
        }
    }

    /// <summary>From an element of a list to what follows it.</summary>
    public static int SkipItem(ReadOnlySpan<byte> json, int at) => At(json, at) == '"' ? SkipString(json, at) : at + Length(json, at, ",]"u8);

    /// <param name="at">At the value; afterwards behind it.</param>
    public static CypherValue Read(ReadOnlySpan<byte> json, ref int at) => At(json, at) switch
    {
        (byte)'"' => CypherValue.From(ReadString(json, ref at)),
        (byte)'[' => CypherValue.From(ReadList(json, ref at)),
        (byte)'t' => ReadWord(json, ref at, "true"u8, CypherValue.True),
        (byte)'f' => ReadWord(json, ref at, "false"u8, CypherValue.False),
        _ => ReadNumber(json, ref at),
    };

    public static string ReadString(ReadOnlySpan<byte> json, ref int at)
    {
        if (At(json, at) != '"')
            throw Damaged();
        var rest = json[(at + 1)..];
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
            throw Damaged();
        if (rest[end] == '"')
        {
            at += end + 2;
            return Encoding.UTF8.GetString(rest[..end]);
        }
        return JsonEscapes.Read(json, ref at);
    }

    public static InvalidDataException Damaged() => new("The properties are not the JSON that they should be.");

    /// <param name="at">At the list; afterwards behind it.</param>
    public static CypherValue[] ReadList(ReadOnlySpan<byte> json, ref int at)
    {
        at++;
        var items = new List<CypherValue>();
        while (At(json, at) != ']')
        {
            items.Add(Read(json, ref at));
            if (At(json, at) == ',')
                at++;
        }
        at++;
        return [.. items];
    }

    private static CypherValue ReadWord(ReadOnlySpan<byte> json, ref int at, ReadOnlySpan<byte> word, CypherValue value)
    {
        if (!json[at..].StartsWith(word))
            throw Damaged();
        at += word.Length;
        return value;
    }

    private static CypherValue ReadNumber(ReadOnlySpan<byte> json, ref int at)
    {
        var text = json.Slice(at, Length(json, at, ",]}"u8));
        at += text.Length;
        if (Utf8Parser.TryParse(text, out long integer, out var read) && read == text.Length)
            return CypherValue.From(integer);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? CypherValue.From(real) : throw Damaged();
    }

    private static int SkipString(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) != '"')
            throw Damaged();
        at++;
        while (true)
        {
            at += Length(json, at, "\"\\"u8);
            if (json[at] == '"')
                return at + 1;
            at += 2;
        }
    }

    private static int Length(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> ends)
    {
        var length = at <= json.Length ? json[at..].IndexOfAny(ends) : -1;
        return length >= 0 ? length : throw Damaged();
    }

    private static byte At(ReadOnlySpan<byte> json, int at) => at < json.Length ? json[at] : throw Damaged();

    private static string Quote(string key) => $"\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
