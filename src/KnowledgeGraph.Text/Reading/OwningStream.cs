namespace KnowledgeGraph.Text.Reading;

/// <summary>A stream for reading that disposes of what it came from.</summary>
internal sealed class OwningStream(Stream inner, IDisposable owner) : ForwardOnlyStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner.Dispose();
        }

        base.Dispose(disposing);
    }
}
