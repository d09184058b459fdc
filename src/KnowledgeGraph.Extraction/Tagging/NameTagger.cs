using System.Buffers;
using System.Collections.Concurrent;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds names of persons, organisations and places in Chinese text by a linear model over characters. Immutable and thread-safe.</summary>
/// <remarks>
/// A linear-chain model with tags B, M, E, S of three kinds and O, trained as an averaged structured perceptron on the answers of a
/// neural tagger (M. Collins, Discriminative Training Methods for Hidden Markov Models, 2002). Best given one sentence or line at a time;
/// a name never goes over a line break.
/// </remarks>
public sealed class NameTagger
{
    /// <summary>UTF-16 units decoded at once: bounds the buffers of a call.</summary>
    private const int MaxPiece = 4096;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？；，、 ");

    private readonly NameModel model;
    private readonly WordDictionary dictionary;
    private readonly CharacterTable characters = new();
    private readonly Func<float, float> scoreOf;
    private readonly ConcurrentBag<Workspace> idle = [];

    private NameTagger(NameModel model, WordDictionary dictionary)
    {
        this.model = model;
        this.dictionary = dictionary;
        scoreOf = model.ScoreOf;
    }

    /// <param name="path">The compiled model, <c>names.bin</c>.</param>
    /// <param name="dictionary">The words that the model was trained with.</param>
    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2101 damaged, KG2102 of another version.</exception>
    public static NameTagger Load(string path, WordDictionary dictionary) => new(NameModel.Load(path), dictionary);

    /// <summary>Adds the names in the text, in order, none overlapping another.</summary>
    /// <remarks>Offsets are UTF-16 units into <paramref name="text"/>; a surrogate pair is never cut. Allocates nothing once its buffers have grown.</remarks>
    public void Tag(ReadOnlySpan<char> text, ICollection<NameSpan> names) => Tag(text, names, scoreOf);

    /// <summary>As <see cref="Tag(ReadOnlySpan{char}, ICollection{NameSpan})"/>, with the bare margin as score: what the score is fitted to.</summary>
    internal void TagWithMargins(ReadOnlySpan<char> text, ICollection<NameSpan> names) => Tag(text, names, margin => margin);

    private void Tag(ReadOnlySpan<char> text, ICollection<NameSpan> names, Func<float, float> score)
    {
        if (!idle.TryTake(out var workspace))
            workspace = new Workspace(characters, dictionary, model);
        for (var start = 0; start < text.Length;)
        {
            var length = PieceLength(text[start..]);
            workspace.Tag(text.Slice(start, length), start, names, score);
            start += length;
        }

        idle.Add(workspace);
    }

    /// <summary>A line, or of an overlong one as much as ends at a clause's end where there is one.</summary>
    private static int PieceLength(ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(text.Length, MaxPiece)];
        var line = window.IndexOf('\n');
        if (line >= 0)
            return line + 1;
        if (window.Length == text.Length)
            return window.Length;
        var stop = window.LastIndexOfAny(ClauseEnds);
        return stop >= 0 ? stop + 1 : char.IsHighSurrogate(window[^1]) ? MaxPiece - 1 : MaxPiece;
    }

    /// <summary>What one call needs of its own.</summary>
    private sealed class Workspace(CharacterTable characters, WordDictionary dictionary, NameModel model)
    {
        private readonly TaggerSentence sentence = new(characters, dictionary, model.Endings);
        private readonly TagDecoder decoder = new(model.Transitions);
        private readonly ulong[] keys = new ulong[TaggerFeatures.Count];
        private readonly List<NameSpan> found = [];
        private float[] emissions = [];

        public void Tag(ReadOnlySpan<char> text, int textStart, ICollection<NameSpan> names, Func<float, float> score)
        {
            sentence.Read(text);
            var length = sentence.Length;
            if (emissions.Length < length * TagDecoder.Lanes)
                emissions = new float[Math.Max(length * TagDecoder.Lanes, 2 * emissions.Length)];
            for (var i = 0; i < length; i++)
            {
                TaggerFeatures.Fill(sentence, i, keys);
                model.Table.Sum(keys, emissions.AsSpan(i * TagDecoder.Lanes, TagDecoder.Lanes));
            }

            if (!decoder.Decode(emissions, length))
                return;
            decoder.PrepareMargins(emissions, length);
            found.Clear();
            for (var start = 0; start < length; start++)
            {
                var tag = decoder.Tags[start];
                if (tag == NameTags.Outside)
                    continue;
                var end = start + 1;
                while (NameTags.IsOpen(decoder.Tags[end - 1]))
                    end++;
                if (Name(start, end, NameTags.KindOf(tag), score) is { } name)
                    found.Add(name);
                start = end - 1;
            }

            OrganisationLimits.Correct(text, found);
            foreach (var name in found)
                names.Add(name with { Start = textStart + name.Start, End = textStart + name.End });
        }

        /// <summary>The tagged characters without blanks at their ends; null where nothing is left, or where they begin or end inside a word of Latin letters and digits.</summary>
        private NameSpan? Name(int start, int end, NameKind kind, Func<float, float> score)
        {
            var classes = sentence.Classes.AsSpan(TaggerSentence.Margin - 1);
            var margin = decoder.Margin(start, end);
            while (start < end && CharacterTable.IsBlank(classes[start + 1]))
                start++;
            while (start < end && CharacterTable.IsBlank(classes[end]))
                end--;
            if (start == end || IsInsideWord(classes, start) || IsInsideWord(classes, end))
                return null;
            return new NameSpan(sentence.Offsets[start], sentence.Offsets[end], kind, score(margin));
        }

        /// <summary>Whether a word of Latin letters and digits goes over the limit before the character at <paramref name="index"/>; <paramref name="classes"/> begin one character earlier.</summary>
        private static bool IsInsideWord(ReadOnlySpan<byte> classes, int index) =>
            CharacterTable.IsLatinOrDigit(classes[index]) && CharacterTable.IsLatinOrDigit(classes[index + 1]);
    }
}
