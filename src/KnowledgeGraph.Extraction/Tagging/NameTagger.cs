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
        workspace.Tag(text, names, score);
        idle.Add(workspace);
    }

    /// <summary>What one call needs of its own.</summary>
    private sealed class Workspace(CharacterTable characters, WordDictionary dictionary, NameModel model)
    {
        private readonly TaggerSentence sentence = new(characters, dictionary);
        private readonly TagDecoder decoder = new(model.Transitions);
        private readonly ulong[] keys = new ulong[TaggerFeatures.Count];
        private float[] emissions = [];

        public void Tag(ReadOnlySpan<char> text, ICollection<NameSpan> names, Func<float, float> score)
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
            for (var start = 0; start < length; start++)
            {
                var tag = decoder.Tags[start];
                if (tag == NameTags.Outside)
                    continue;
                var end = start + 1;
                while (NameTags.IsOpen(decoder.Tags[end - 1]))
                    end++;
                names.Add(new NameSpan(sentence.Offsets[start], sentence.Offsets[end], NameTags.KindOf(tag), score(decoder.Margin(start, end))));
                start = end - 1;
            }
        }
    }
}
