namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>JSON objects in UTF-8, kept as they came in a few large blocks.</summary>
internal sealed class JsonText
{
    private const int FirstBlock = 1 << 14;
    private const int LargestBlock = 1 << 22;

    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <returns>Where it is: the block, and in the lower half the offset within it.</returns>
    /// <exception cref="InvalidDataException">No object, or not a whole one.</exception>
    public long Add(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'{', .., (byte)'}'])
            throw JsonProperties.Damaged();
        if (_blocks.Count == 0 || _blocks[^1].Length - _used < json.Length)
        {
            var size = _blocks.Count == 0 ? FirstBlock : Math.Min(LargestBlock, _blocks[^1].Length * 2);
            _blocks.Add(new byte[Math.Max(size, json.Length)]);
            _used = 0;
        }
        var address = ((long)(_blocks.Count - 1) << 32) | (uint)_used;
        json.CopyTo(_blocks[^1].AsSpan(_used));
        _used += json.Length;
        return address;
    }

    /// <summary>From the object's brace to the end of the block: an object says itself where it ends.</summary>
    public ReadOnlySpan<byte> At(long address) => _blocks[(int)(address >> 32)].AsSpan((int)address);

    public bool Contains(ReadOnlySpan<byte> bytes)
    {
        foreach (var block in _blocks)
        {
            if (block.AsSpan().IndexOf(bytes) >= 0)
                return true;
        }
        return false;
    }
}
