using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace KnowledgeGraph.Graph.Model;

/// <summary>The one form in which properties are hashed and the embedded store keeps them: compact JSON, names in ordinal order.</summary>
/// <remarks>A real always has a point or an exponent (<c>1.0</c>), so that reading tells it from an integer.</remarks>
public static class CanonicalJson
{
    public static string Write(PropertyMap properties)
    {
        var text = new StringBuilder(128);
        Write(properties, text);
        return text.ToString();
    }

    /// <exception cref="JsonException">Not an object of texts, numbers, flags and lists.</exception>
    public static PropertyMap Read(string json) => CanonicalJsonReader.Read(json);

    public static ElementHash Hash(string labelOrType, PropertyMap properties)
    {
        var text = new StringBuilder(256).Append(labelOrType);
        Write(properties, text);
        return HashOf(text.ToString());
    }

    internal static ElementHash HashOf(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return new ElementHash(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    private static void Write(PropertyMap properties, StringBuilder text)
    {
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { Formatting = Formatting.None };
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>One value, where the writer stands.</summary>
    public static void WriteValue(JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Text text:
                writer.WriteValue(text.Value);
                break;
            case PropertyValue.Integer integer:
                writer.WriteValue(integer.Value);
                break;
            case PropertyValue.Real real:
                writer.WriteValue(double.IsFinite(real.Value) ? real.Value : throw new ArgumentException("A property must be a finite number."));
                break;
            case PropertyValue.Flag flag:
                writer.WriteValue(flag.Value);
                break;
            case PropertyValue.Texts texts:
                writer.WriteStartArray();
                foreach (var item in texts.Values)
                    writer.WriteValue(item);
                writer.WriteEndArray();
                break;
            case PropertyValue.Integers integers:
                writer.WriteStartArray();
                foreach (var item in integers.Values)
                    writer.WriteValue(item);
                writer.WriteEndArray();
                break;
        }
    }
}
