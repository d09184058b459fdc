namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The free places of a growing double array, and the bases that are taken.</summary>
/// <remarks>Free places form a doubly linked list in ascending order whose head is place 0. Nodes come with falling numbers of
/// children; a node begins its search where the last one of as many children ended, which keeps the whole near linear.</remarks>
internal sealed class TrieSlots
{
    private const int Taken = -1;

    private int[] nextFree = [1, 2];
    private int[] previousFree = [Taken, 0];
    private bool[] usedBases = [true, false];
    private int searchFrom;
    private int searchCount;

    /// <summary>One more than the last place taken; place 0 is the root's.</summary>
    public int Length { get; private set; } = 1;

    /// <summary>Takes the places base + label for all children, under a base that no other node has.</summary>
    /// <param name="children">In ascending order of labels.</param>
    public int Take(ReadOnlySpan<(ushort Label, int Node)> children)
    {
        if (children.Length != searchCount)
        {
            searchCount = children.Length;
            searchFrom = nextFree[0];
        }

        var first = children[0].Label;
        var place = searchFrom;
        while (nextFree[place] == Taken)
            place++;
        while (place <= first || !Fits(place - first, children))
            place = Next(place);

        searchFrom = place;
        var childrenBase = place - first;
        usedBases[childrenBase] = true;
        foreach (var (label, _) in children)
            Occupy(childrenBase + label);
        return childrenBase;
    }

    private bool Fits(int childrenBase, ReadOnlySpan<(ushort Label, int Node)> children)
    {
        Grow(childrenBase + children[^1].Label);
        if (usedBases[childrenBase])
            return false;
        foreach (var (label, _) in children)
        {
            if (nextFree[childrenBase + label] == Taken)
                return false;
        }

        return true;
    }

    private int Next(int place)
    {
        var next = nextFree[place];
        Grow(next);
        return next;
    }

    private void Occupy(int place)
    {
        int next = Next(place), previous = previousFree[place];
        nextFree[previous] = next;
        previousFree[next] = previous;
        nextFree[place] = Taken;
        Length = Math.Max(Length, place + 1);
    }

    /// <summary>Makes the place exist. The last free place always points to the first that does not exist yet.</summary>
    private void Grow(int place)
    {
        var old = nextFree.Length;
        if (place < old)
            return;
        var length = Math.Max(place + 1, old * 2);
        Array.Resize(ref nextFree, length);
        Array.Resize(ref previousFree, length);
        Array.Resize(ref usedBases, length);
        for (var i = old; i < length; i++)
        {
            nextFree[i] = i + 1;
            previousFree[i] = i - 1;
        }

        var last = old - 1;
        while (nextFree[last] == Taken)
            last--;
        previousFree[old] = last;
    }
}
