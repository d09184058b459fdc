using System.Text;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Reads the lines of a file of rows one by one, each within a limit; a longer one is passed over without being kept.</summary>
/// <param name="limit">UTF-16 code units of one line.</param>
internal sealed class LineSource(TextReader reader, int limit)
{
    private readonly char[] buffer = new char[16 << 10];
    private int at;
    private int end;

    /// <summary>1-based number of the line that was read last.</summary>
    public int Line { get; private set; }

    /// <summary>False at the end. <paramref name="text"/> is null where the line is longer than the limit.</summary>
    /// <exception cref="DecoderFallbackException">Bytes that cannot be decoded.</exception>
    public bool TryRead(out string? text)
    {
        text = null;
        var line = new StringBuilder();
        long length = 0;
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = buffer.AsSpan(at, end - at);
            var lineBreak = rest.IndexOf('\n');
            var part = lineBreak < 0 ? rest : rest[..lineBreak];
            length += part.Length;
            if (length <= limit)
                line.Append(part);
            at += part.Length;
            if (lineBreak < 0)
                continue;
            at++;
            break;
        }

        Line += any ? 1 : 0;
        if (any && length <= limit)
            text = line.ToString().TrimEnd('\r');
        return any;
    }

    private bool Fill()
    {
        if (at < end)
            return true;
        at = 0;
        end = reader.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
