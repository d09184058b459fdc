using System.Numerics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The features of a character, as 64-bit keys: which template, and the codes in its window.</summary>
/// <remarks>A key is a template's number in the top byte and up to three 16-bit codes below; wider ones are mixed into those 56 bits.
/// The compiled model depends on every detail here: a change needs a new <see cref="NameModel.Version"/> and a newly trained model.</remarks>
internal static class TaggerFeatures
{
    /// <summary>Features of each character.</summary>
    public const int Count = 51;

    /// <summary>Writes the keys of the character at <paramref name="index"/>.</summary>
    public static void Fill(TaggerSentence sentence, int index, Span<ulong> keys)
    {
        var at = index + TaggerSentence.Margin;
        var codes = sentence.Codes.AsSpan(at - 4, 9);
        ulong a3 = codes[1], a2 = codes[2], a1 = codes[3], c0 = codes[4], b1 = codes[5], b2 = codes[6], b3 = codes[7];
        var template = 0UL;
        var next = 0;

        // Characters.
        keys[next++] = Key(ref template, a3);
        keys[next++] = Key(ref template, a2);
        keys[next++] = Key(ref template, a1);
        keys[next++] = Key(ref template, c0);
        keys[next++] = Key(ref template, b1);
        keys[next++] = Key(ref template, b2);
        keys[next++] = Key(ref template, b3);

        // Pairs.
        keys[next++] = Key(ref template, a3 << 16 | a2);
        keys[next++] = Key(ref template, a2 << 16 | a1);
        keys[next++] = Key(ref template, a1 << 16 | c0);
        keys[next++] = Key(ref template, c0 << 16 | b1);
        keys[next++] = Key(ref template, b1 << 16 | b2);
        keys[next++] = Key(ref template, b2 << 16 | b3);
        keys[next++] = Key(ref template, a1 << 16 | b1);

        // Triples and fours.
        keys[next++] = Key(ref template, a3 << 32 | a2 << 16 | a1);
        keys[next++] = Key(ref template, a2 << 32 | a1 << 16 | c0);
        keys[next++] = Key(ref template, a1 << 32 | c0 << 16 | b1);
        keys[next++] = Key(ref template, c0 << 32 | b1 << 16 | b2);
        keys[next++] = Key(ref template, b1 << 32 | b2 << 16 | b3);
        keys[next++] = Key(ref template, Mix(a3 << 48 | a2 << 32 | a1 << 16 | c0));
        keys[next++] = Key(ref template, Mix(c0 << 48 | b1 << 32 | b2 << 16 | b3));

        // Classes, four bits each.
        var classes = sentence.Classes.AsSpan(at - 4, 9);
        ulong near = (ulong)classes[3] << 8 | (ulong)classes[4] << 4 | classes[5];
        keys[next++] = Key(ref template, near);
        keys[next++] = Key(ref template, (ulong)classes[2] << 16 | near << 4 | classes[6]);
        keys[next++] = Key(ref template, (ulong)classes[1] << 24 | (ulong)classes[2] << 20 | near << 8 | (ulong)classes[6] << 4 | classes[7]);

        // Dictionary words that begin, end and cover here, and those just before and after.
        ref readonly var begin = ref sentence.Beginning[at];
        ref readonly var end = ref sentence.Ending[at];
        ref readonly var cover = ref sentence.Covering[at];
        ref readonly var before = ref sentence.Ending[at - 1];
        ref readonly var after = ref sentence.Beginning[at + 1];
        ulong place = cover.Length == 0 ? 0 : (ulong)Math.Min(index - cover.Start, 7) + 1;
        keys[next++] = Key(ref template, begin.Shape);
        keys[next++] = Key(ref template, end.Shape);
        keys[next++] = Key(ref template, (ulong)cover.Shape << 4 | place);
        keys[next++] = Key(ref template, (ulong)before.Shape << 16 | after.Shape);
        keys[next++] = Key(ref template, (ulong)before.Shape << 32 | (ulong)begin.Shape << 16 | c0);
        keys[next++] = Key(ref template, (ulong)after.Shape << 32 | (ulong)end.Shape << 16 | c0);
        keys[next++] = Key(ref template, before.Hash);
        keys[next++] = Key(ref template, after.Hash);
        keys[next++] = Key(ref template, (ulong)cover.Hash << 4 | place);
        keys[next++] = Key(ref template, Mix((ulong)before.Hash << 16 | c0));
        keys[next++] = Key(ref template, Mix((ulong)after.Hash << 16 | c0));
        keys[next++] = Key(ref template, (ulong)sentence.Covering[at - 1].Shape << 32 | (ulong)cover.Shape << 16 | sentence.Covering[at + 1].Shape);
        // The word that ends before the covering word, and the one that begins after it: what stands around a whole word.
        ref readonly var wordBefore = ref sentence.Ending[cover.Length == 0 ? at - 1 : cover.Start - 1 + TaggerSentence.Margin];
        ref readonly var wordAfter = ref sentence.Beginning[cover.Length == 0 ? at + 1 : cover.Start + cover.Length + TaggerSentence.Margin];
        keys[next++] = Key(ref template, (ulong)wordBefore.Hash << 4 | place);
        keys[next++] = Key(ref template, (ulong)wordAfter.Hash << 4 | place);

        // How far it is to an organisation's ending: names are longer than the window.
        ulong ahead = sentence.EndingAhead[at], behind = sentence.EndingBehind[at];
        keys[next++] = Key(ref template, ahead << 4 | behind);
        keys[next++] = Key(ref template, ahead << 32 | (ulong)cover.Shape << 4 | place);
        keys[next++] = Key(ref template, ahead << 48 | (ulong)before.Shape << 16 | begin.Shape);
        keys[next++] = Key(ref template, ahead << 16 | c0);
        keys[next++] = Key(ref template, ahead << 32 | a1 << 16 | c0);
        keys[next++] = Key(ref template, ahead << 32 | c0 << 16 | b1);
        keys[next++] = Key(ref template, behind << 32 | a1 << 16 | c0);
        keys[next++] = Key(ref template, ahead << 36 | (ulong)wordBefore.Hash << 4 | place);
        keys[next++] = Key(ref template, ahead << 48 | (ulong)wordBefore.Shape << 24 | (ulong)cover.Shape << 8 | place);

        // Where the clause began: a long name often begins with it, or after its verb.
        ulong sinceBreak = sentence.SinceBreak[at];
        var reach = (ulong)(32 - BitOperations.LeadingZeroCount((uint)ahead));
        keys[next++] = Key(ref template, ahead << 4 | sinceBreak);
        keys[next++] = Key(ref template, reach << 32 | a1 << 16 | begin.Shape);
        keys[next++] = Key(ref template, reach << 48 | sinceBreak << 32 | (ulong)cover.Shape << 4 | place);
        keys[next++] = Key(ref template, reach << 48 | c0 << 32 | b1 << 16 | (ulong)sentence.Covering[at + 2].Shape);
    }

    /// <summary>Spreads a key over 64 bits: a table takes its place from the high bits and its fingerprint from the low ones.</summary>
    public static ulong Hash(ulong key) => Mix(key);

    private static ulong Key(ref ulong template, ulong value) => ++template << 56 | value & 0x00FF_FFFF_FFFF_FFFF;

    private static ulong Mix(ulong value)
    {
        value = (value ^ value >> 32) * 0x9E3779B97F4A7C15;
        value = (value ^ value >> 29) * 0xBF58476D1CE4E5B9;
        return value ^ value >> 32;
    }
}
