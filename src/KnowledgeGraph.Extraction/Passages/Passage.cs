using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>A block of the article with its words. All offsets are into <see cref="Text"/>.</summary>
internal sealed class Passage
{
    private readonly int[] tokenAt;

    public Passage(int index, Block block, ImmutableArray<PassageToken> tokens)
    {
        Index = index;
        Block = block;
        Tokens = tokens;
        Field = FieldOf(block);
        tokenAt = new int[Text.Length];
        for (var i = 0; i < tokens.Length; i++)
            tokenAt.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).Fill(i);
    }

    public int Index { get; }

    public Block Block { get; }

    public ImmutableArray<PassageToken> Tokens { get; }

    public string Text => Block.Content.Text;

    /// <summary>Key and value where the passage is a field (主办单位：甲、乙) or a short line that has a field's shape; else null.</summary>
    public (TextSpan Key, TextSpan Value)? Field { get; }

    /// <summary>The index of the token that covers the character.</summary>
    public int TokenAt(int offset) => tokenAt[offset];

    private static (TextSpan Key, TextSpan Value)? FieldOf(Block block)
    {
        if (block.Kind == BlockKind.Field && block.Cells.Length >= 2)
            return (block.Cells[0], new TextSpan(block.Cells[1].Start, block.Cells[^1].End));
        var text = block.Content.Text;
        var colon = text.AsSpan(0, Math.Min(text.Length, 14)).IndexOfAny('：', ':');
        return colon >= 2 && colon + 1 < text.Length && text.Length <= 80 && text.AsSpan().IndexOfAny('。', '“', '”') < 0 && block.Kind is not BlockKind.Row
            ? (new TextSpan(0, colon), new TextSpan(colon + 1, text.Length))
            : null;
    }

    /// <summary>The sentence that holds the character; the whole block where none does.</summary>
    public TextSpan SentenceAt(int offset)
    {
        foreach (var sentence in Block.Sentences)
        {
            if (offset < sentence.End)
                return sentence;
        }

        return new TextSpan(0, Text.Length);
    }
}
