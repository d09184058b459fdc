using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Makes blocks of the lines that are left of a page.</summary>
internal static class BlockAssembler
{
    public static ImmutableArray<Block> Assemble(Page page)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.IsBoilerplate(i))
                continue;
            var line = page.Lines[i];
            var kind = i == page.TitleLine ? BlockKind.Title : Kind(page, i);
            blocks.Add(new Block(kind, line.Content, SentenceSplitter.Split(line.Text), line.Cells, kind is BlockKind.Heading or BlockKind.ListItem ? Math.Max(1, line.Level) : 0));
        }

        return blocks.DrainToImmutable();
    }

    private static BlockKind Kind(Page page, int index)
    {
        var line = page.Lines[index];
        return line.Kind switch
        {
            LineKind.Heading => BlockKind.Heading,
            LineKind.ListItem => BlockKind.ListItem,
            LineKind.Row => BlockKind.Row,
            LineKind.Caption => BlockKind.Caption,
            _ => line.Bold && line.Text.Length <= 60 ? BlockKind.Heading : BlockKind.Paragraph,
        };
    }
}
