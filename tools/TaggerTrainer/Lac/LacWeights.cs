using System.Runtime.InteropServices;
using System.Text;
using Newtonsoft.Json.Linq;

namespace TaggerTrainer.Lac;

/// <summary>The tensors and tables of the LAC tagger, as <c>lac.f32</c> (little-endian float32, row-major) and <c>lac.json</c> hold them.</summary>
internal sealed class LacWeights
{
    private readonly Dictionary<string, float[]> tensors;
    private readonly Dictionary<int, int> characterRows;
    private readonly Dictionary<int, int> normalised;
    private readonly int unknownRow;

    private LacWeights(Dictionary<string, float[]> tensors, Dictionary<int, int> characterRows, Dictionary<int, int> normalised, int unknownRow, string[] columns)
    {
        this.tensors = tensors;
        this.characterRows = characterRows;
        this.normalised = normalised;
        this.unknownRow = unknownRow;
        Columns = columns;
    }

    /// <summary>The tag of each emission column, such as <c>PER-B</c>.</summary>
    public string[] Columns { get; }

    public float[] this[string name] => tensors[name];

    /// <summary>Row of the embedding for a code point.</summary>
    public int RowOf(Rune character) =>
        characterRows.GetValueOrDefault(normalised.GetValueOrDefault(character.Value, character.Value), unknownRow);

    public static LacWeights Load(string folder)
    {
        var index = JObject.Parse(File.ReadAllText(Path.Combine(folder, "lac.json")));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "lac.f32"));
        var tensors = new Dictionary<string, float[]>();
        foreach (var tensor in index["tensors"]!)
        {
            var length = tensor["shape"]!.Values<int>().Aggregate(1, (a, b) => a * b);
            tensors[(string)tensor["name"]!] = MemoryMarshal.Cast<byte, float>(bytes.AsSpan((int)tensor["offset"]!, length * sizeof(float))).ToArray();
        }

        var characters = index["characters"]!.Values<string>().ToArray();
        var rows = new Dictionary<int, int>();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] != "OOV")
                rows[Rune.GetRuneAt(characters[i]!, 0).Value] = i;
        }

        var normalised = ((JObject)index["normalise"]!).Properties()
            .ToDictionary(p => Rune.GetRuneAt(p.Name, 0).Value, p => Rune.GetRuneAt((string)p.Value!, 0).Value);
        // Columns without a tag count as a noun's beginning.
        var columns = Enumerable.Range(0, tensors["linear.b"].Length).Select(i => (string?)index["tags"]![$"{i}"] ?? "n-B").ToArray();
        return new LacWeights(tensors, rows, normalised, Array.IndexOf(characters, "OOV"), columns);
    }
}
