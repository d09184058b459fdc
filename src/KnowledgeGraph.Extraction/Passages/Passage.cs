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
        tokenAt = new int[Text.Length];
        for (var i = 0; i < tokens.Length; i++)
            tokenAt.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).Fill(i);
    }

    public int Index { get; }

    public Block Block { get; }

    public ImmutableArray<PassageToken> Tokens { get; }

    public string Text => Block.Content.Text;

    /// <summary>The index of the token that covers the character.</summary>
    public int TokenAt(int offset) => tokenAt[offset];

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
