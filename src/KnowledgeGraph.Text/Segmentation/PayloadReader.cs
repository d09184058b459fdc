using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote: counted little-endian arrays, copied as they are.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> rest = payload;

    public readonly bool AtEnd => rest.IsEmpty;

    /// <exception cref="InvalidDataException">The payload ends too early.</exception>
    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return MemoryMarshal.Cast<byte, T>(Take((long)count * Marshal.SizeOf<T>())).ToArray();
    }

    public string[] ReadStrings()
    {
        var text = Encoding.UTF8.GetString(ReadArray<byte>());
        return text.Length == 0 ? [] : text.Split('\n');
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > rest.Length)
            throw new InvalidDataException("it ends too early");
        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}
