using System.Buffers;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Rented room for the path through a block; grows with the longest block of a text.</summary>
internal ref struct PathBuffer
{
    private PathStep[]? rented;

    /// <summary>Room for <paramref name="length"/> steps; what an earlier call gave is void.</summary>
    public Span<PathStep> Steps(int length)
    {
        if (rented is null || rented.Length < length)
        {
            Dispose();
            rented = ArrayPool<PathStep>.Shared.Rent(length);
        }

        return rented.AsSpan(0, length);
    }

    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<PathStep>.Shared.Return(rented);
        rented = null;
    }
}
