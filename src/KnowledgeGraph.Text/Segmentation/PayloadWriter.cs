using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Writes counted arrays in the machine's byte order, which is little-endian wherever .NET runs on a desktop or server.</summary>
internal sealed class PayloadWriter
{
    private readonly List<byte> payload = [];

    public void WriteArray<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        payload.AddRange(BitConverter.GetBytes(array.Length));
        payload.AddRange(MemoryMarshal.AsBytes(array));
    }

    /// <param name="strings">Without line breaks in them.</param>
    public void WriteStrings(IEnumerable<string> strings) =>
        WriteArray<byte>(Encoding.UTF8.GetBytes(string.Join('\n', strings)));

    public byte[] ToArray() => [.. payload];
}
