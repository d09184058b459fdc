using System.Collections.Immutable;

namespace KnowledgeGraph.Core.Text;

public enum BlockKind
{
    /// <summary>The document's own title, once.</summary>
    Title,
    Heading,
    Paragraph,
    ListItem,

    /// <summary>A row of a table or programme; <see cref="Block.Cells"/> are its columns (time, item, person and post …).</summary>
    Row,

    /// <summary><c>主办单位：某协会</c>: <see cref="Block.Cells"/> are the key and the value; a value that goes on over several lines is one block.</summary>
    Field,

    /// <summary>The line under a picture.</summary>
    Caption,
}

/// <summary>One paragraph, heading, list item, row or field of an article.</summary>
/// <param name="Level">Depth of a heading (1 is the highest) or list item; 0 for others.</param>
/// <param name="Sentences">Ranges of <c>Content.Text</c>, in order, together all of it but white space.</param>
/// <param name="Cells">Ranges of <c>Content.Text</c>; empty unless the block is a row or field.</param>
public sealed record Block(
    BlockKind Kind,
    CleanText Content,
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<TextSpan> Cells,
    int Level = 0);
