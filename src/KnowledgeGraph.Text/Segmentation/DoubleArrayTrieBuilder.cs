using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Builds a <see cref="DoubleArrayTrie"/>; the same words give the same units, whatever their order.</summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly KeyValuePair<string, int>[] words;
    private readonly ushort[] codes = new ushort[char.MaxValue + 1];
    private readonly List<Node> nodes = [];
    private readonly List<(ushort Label, int Node)> children = [];

    private DoubleArrayTrieBuilder(IEnumerable<KeyValuePair<string, int>> words)
    {
        this.words = words.ToArray();
        AssignCodes();
        Array.Sort(this.words, (left, right) => CompareByCodes(left.Key, right.Key));
    }

    /// <param name="words">Each word once, not empty, with a value from 1 to <see cref="DoubleArrayTrie.MaxValue"/>.</param>
    /// <exception cref="ArgumentException">A word stands twice, is empty or has no valid value.</exception>
    /// <exception cref="KgException">KG2008: there is more than the format holds.</exception>
    public static DoubleArrayTrie Build(IEnumerable<KeyValuePair<string, int>> words)
    {
        var builder = new DoubleArrayTrieBuilder(words);
        builder.BuildNodes();
        return new DoubleArrayTrie(builder.Place(), builder.codes);
    }

    private void AssignCodes()
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var (word, _) in words)
        {
            foreach (var character in word)
                counts[character]++;
        }

        var used = Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c).ToList();
        if (used.Count >= 1 << DoubleArrayTrie.LabelBits)
            throw new KgException(KgErrors.DictionaryTooLarge($"{used.Count} different characters"));
        for (var i = 0; i < used.Count; i++)
            codes[used[i]] = (ushort)(i + 1);
    }

    private int CompareByCodes(string left, string right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shared; i++)
        {
            var order = codes[left[i]].CompareTo(codes[right[i]]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Level by level; a node stands for the sorted words that share its prefix.</summary>
    private void BuildNodes()
    {
        var ranges = new Queue<(int Node, int Depth, int From, int To)>();
        nodes.Add(new Node());
        ranges.Enqueue((0, 0, 0, words.Length));
        while (ranges.TryDequeue(out var range))
        {
            var (node, depth, from, to) = range;
            if (from < to && words[from].Key.Length == depth)
            {
                nodes[node] = nodes[node] with { Value = ValueOf(words[from], depth) };
                from++;
            }

            var firstChild = children.Count;
            while (from < to)
            {
                var end = from + 1;
                if (words[from].Key.Length == depth)
                    throw new ArgumentException($"The word {words[from].Key} stands twice.");
                var label = codes[words[from].Key[depth]];
                while (end < to && codes[words[end].Key[depth]] == label)
                    end++;
                children.Add((label, nodes.Count));
                ranges.Enqueue((nodes.Count, depth + 1, from, end));
                nodes.Add(new Node());
                from = end;
            }

            nodes[node] = nodes[node] with { FirstChild = firstChild, ChildCount = children.Count - firstChild };
        }
    }

    private static int ValueOf(KeyValuePair<string, int> word, int depth) =>
        depth > 0 && word.Value is > 0 and <= DoubleArrayTrie.MaxValue
            ? word.Value
            : throw new ArgumentException($"The word “{word.Key}” cannot have the value {word.Value}.");

    /// <summary>Nodes with many children first, so that those with one fill the gaps.</summary>
    private ulong[] Place()
    {
        var slots = new TrieSlots();
        var bases = new int[nodes.Count];
        var places = new int[nodes.Count];
        foreach (var index in Enumerable.Range(0, nodes.Count).Where(i => nodes[i].ChildCount > 0).OrderByDescending(i => nodes[i].ChildCount).ThenBy(i => i))
        {
            var own = ChildrenOf(nodes[index]);
            bases[index] = slots.Take(own);
            foreach (var (label, child) in own)
                places[child] = bases[index] + label;
        }

        if (slots.Length >= 1 << DoubleArrayTrie.BaseBits)
            throw new KgException(KgErrors.DictionaryTooLarge($"{words.Length} words"));
        var units = new ulong[slots.Length];
        units[DoubleArrayTrie.Root] = DoubleArrayTrie.Unit(0, bases[0], 0);
        for (var index = 0; index < nodes.Count; index++)
        {
            foreach (var (label, child) in ChildrenOf(nodes[index]))
                units[places[child]] = DoubleArrayTrie.Unit(label, bases[child], nodes[child].Value);
        }

        return units;
    }

    private ReadOnlySpan<(ushort Label, int Node)> ChildrenOf(Node node) =>
        CollectionsMarshal.AsSpan(children).Slice(node.FirstChild, node.ChildCount);

    private readonly record struct Node(int FirstChild, int ChildCount, int Value);
}
