using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Reads what <see cref="ModelWriter"/> wrote: counted arrays, straight from the file into memory, with a checksum over them.</summary>
/// <param name="stream">Unbuffered, because nearly all of it are long arrays.</param>
internal sealed class ModelReader(Stream stream)
{
    /// <summary>Of everything read so far.</summary>
    public uint Checksum { get; private set; } = ArrayChecksum.Start;

    /// <exception cref="InvalidDataException">The file ends too early.</exception>
    public T ReadValue<T>()
        where T : unmanaged
    {
        Span<T> value = stackalloc T[1];
        Fill(value);
        return value[0];
    }

    /// <exception cref="InvalidDataException">The file ends too early.</exception>
    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var count = ReadValue<int>();
        if (count < 0 || count * (long)Unsafe.SizeOf<T>() > stream.Length - stream.Position)
            throw new InvalidDataException("it ends too early");
        var array = GC.AllocateUninitializedArray<T>(count);
        Fill<T>(array);
        return array;
    }

    public string[] ReadStrings()
    {
        var text = Encoding.UTF8.GetString(ReadArray<byte>());
        return text.Length == 0 ? [] : text.Split('\n');
    }

    private void Fill<T>(Span<T> span)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(span);
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException("it ends too early");
        Checksum = ArrayChecksum.Add(Checksum, bytes);
    }
}
