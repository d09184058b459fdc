using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>One line of a page, with its mark-up taken out. Lines without any character are not kept; <see cref="AfterBlank"/> tells of them.</summary>
/// <param name="Content">Without white space at either end.</param>
/// <param name="Source">The line in the source, mark-up included.</param>
/// <param name="Level">Of a heading or list item, 1 is the highest; 0 for others.</param>
internal sealed record Line(CleanText Content, TextSpan Source, LineKind Kind = LineKind.Text, int Level = 0)
{
    /// <summary>Columns of a row, ranges of <c>Content.Text</c>.</summary>
    public ImmutableArray<TextSpan> Cells { get; init; } = [];

    /// <summary>A blank line, or a block boundary of the mark-up, stands before it.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>Indented as the first line of a paragraph is (two ideographic or four other spaces).</summary>
    public bool Indented { get; init; }

    /// <summary>All of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>How many characters of the content are the text of links.</summary>
    public int LinkLength { get; init; }

    /// <summary>The reason for which the mark-up itself says that it is no part of the article (<c>nav</c>, <c>footer</c>), else null.</summary>
    public string? Outside { get; init; }

    public string Text => Content.Text;
}
