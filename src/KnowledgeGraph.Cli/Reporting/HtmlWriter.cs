using System.Net;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Writes well-formed HTML: every text and attribute is escaped, every element closed.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private readonly Stack<string> open = new();

    /// <summary>To be disposed where the element ends.</summary>
    public Element In(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        open.Push(name);
        return new Element(this);
    }

    /// <summary>An element with nothing but text in it.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using (In(name, attributes))
            Text(text);
    }

    public void Text(string text) => output.Write(WebUtility.HtmlEncode(text));

    /// <summary>One of HTML's elements that have no end tag.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(name, attributes);

    public void Line() => output.Write('\n');

    /// <param name="css">The program's own; it is not escaped.</param>
    public void Style(string css)
    {
        using (In("style"))
            output.Write(css);
    }

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
            output.Write($" {attribute}=\"{WebUtility.HtmlEncode(value)}\"");
        output.Write('>');
    }

    private void End() => output.Write($"</{open.Pop()}>");

    internal readonly struct Element(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.End();
    }
}
