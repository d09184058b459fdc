using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Unicode normalisation form KC. <see cref="string.Normalize()"/> returns its input unchanged where globalisation is invariant, as it is in kg.</summary>
/// <remarks>Thread-safe. Each character is replaced by its own form KC, then neighbours are joined pairwise; several combining
/// marks on one letter are joined in the order in which they stand, not in canonical order.</remarks>
internal sealed class CompatibilityForm
{
    private readonly FrozenDictionary<int, string> single;
    private readonly FrozenDictionary<(int First, int Second), int> pairs;

    private CompatibilityForm(FrozenDictionary<int, string> single, FrozenDictionary<(int First, int Second), int> pairs)
    {
        this.single = single;
        this.pairs = pairs;
    }

    public static CompatibilityForm Load()
    {
        using var stream = typeof(CompatibilityForm).Assembly.GetManifestResourceStream("nfkc.tsv")!;
        using var reader = new StreamReader(stream);
        var single = new Dictionary<int, string>();
        var pairs = new Dictionary<(int First, int Second), int>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var left = Scalars(line[..tab]);
            var right = Scalars(line[(tab + 1)..]);
            if (left.Length == 1)
                single[left[0]] = string.Concat(right.Select(char.ConvertFromUtf32));
            else
                pairs[(left[0], left[1])] = right[0];
        }

        return new CompatibilityForm(single.ToFrozenDictionary(), pairs.ToFrozenDictionary());
    }

    public string Of(string text)
    {
        var mapped = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!single.TryGetValue(rune.Value, out var replacement))
                Append(mapped, rune.Value);
            else
                foreach (var part in replacement.EnumerateRunes())
                    Append(mapped, part.Value);
        }

        var result = new StringBuilder(text.Length);
        foreach (var scalar in mapped)
            result.Append(char.ConvertFromUtf32(scalar));
        return result.ToString();
    }

    private void Append(List<int> scalars, int scalar)
    {
        if (scalars.Count > 0 && pairs.TryGetValue((scalars[^1], scalar), out var joined))
            scalars[^1] = joined;
        else
            scalars.Add(scalar);
    }

    private static int[] Scalars(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => int.Parse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
