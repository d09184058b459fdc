using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Goes along a text character by character and tells where a word of the dictionary ends; the user's words go before the shipped ones.</summary>
internal struct WordWalk(WordTable words)
{
    private const int Dead = -1;

    private readonly DoubleArrayTrie trie = words.Trie;
    private readonly DoubleArrayTrie? userTrie = words.UserTrie;
    private int node = DoubleArrayTrie.Root;
    private int userNode = DoubleArrayTrie.Root;

    /// <summary>False where no word continues with this character; the walk is over then.</summary>
    /// <param name="value">Of the word that ends here, or 0 where none does.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(char character, out int value) =>
        userTrie is null ? trie.TryStep(ref node, character, out value) : TryStepInBoth(character, out value);

    private bool TryStepInBoth(char character, out int value)
    {
        value = 0;
        if (node != Dead && !trie.TryStep(ref node, character, out value))
            node = Dead;
        var userValue = 0;
        if (userNode != Dead && !userTrie!.TryStep(ref userNode, character, out userValue))
            userNode = Dead;
        if (userValue != 0)
            value = userValue;
        return node != Dead || userNode != Dead;
    }
}
