using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Writes values and counted arrays in the machine's byte order, which is little-endian wherever .NET runs on a desktop or server.</summary>
internal sealed class ModelWriter
{
    private readonly List<byte> bytes = [];

    /// <summary>Of everything written so far.</summary>
    public uint Checksum { get; private set; } = ArrayChecksum.Start;

    public void WriteValue<T>(T value)
        where T : unmanaged => Write([value]);

    public void WriteArray<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        WriteValue(array.Length);
        Write(array);
    }

    /// <param name="strings">Without line breaks in them.</param>
    public void WriteStrings(IEnumerable<string> strings) =>
        WriteArray<byte>(Encoding.UTF8.GetBytes(string.Join('\n', strings)));

    public byte[] ToArray() => [.. bytes];

    private void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var written = MemoryMarshal.AsBytes(values);
        Checksum = ArrayChecksum.Add(Checksum, written);
        bytes.AddRange(written);
    }
}
