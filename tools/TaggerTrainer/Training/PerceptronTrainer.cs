using System.Runtime.Intrinsics;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Segmentation;

namespace TaggerTrainer.Training;

/// <summary>Averaged structured perceptron with a margin: while training, every wrong tag's score is raised by a constant, so that right tags must win clearly.</summary>
internal sealed class PerceptronTrainer
{
    private const int Lanes = WeightStore.Lanes;
    private const int Tags = NameTags.Count;

    /// <summary>In place of the row of a feature that is left out at random.</summary>
    private const int Dropped = -2;

    private readonly float margin;
    private readonly int minimumCount;
    private readonly double dropout;
    private readonly FeatureCounter counter = new();
    private Random random = new(0);
    private readonly TaggerSentence sentence;
    private readonly TagDecoder decoder;
    private readonly float[] transitions = new float[Tags * Tags];
    private readonly float[] stampedTransitions = new float[Tags * Tags];
    private readonly ulong[] keys = new ulong[TaggerFeatures.Count];
    private readonly int[] present = new int[TaggerFeatures.Count];
    private ulong[] hashes = [];
    private int[] rows = [];
    private float[] emissions = [];
    private double step = 1;
    private bool fixedFeatures;

    /// <param name="margin">By how much right tags must win.</param>
    /// <param name="minimumCount">Rarer features are left out.</param>
    /// <param name="dropout">Share of a character's features that are left out at random while training, so that no single one is relied on.</param>
    public PerceptronTrainer(WordDictionary dictionary, OrganisationEndings endings, float margin, int minimumCount, double dropout)
    {
        this.margin = margin;
        this.minimumCount = minimumCount;
        this.dropout = dropout;
        sentence = new TaggerSentence(new CharacterTable(), dictionary, endings);
        decoder = new TagDecoder(transitions);
    }

    public WeightStore Store { get; private set; } = new();

    /// <summary>Counts the features; before the first pass.</summary>
    public void Count(IReadOnlyList<LabelledSentence> sentences)
    {
        foreach (var labelled in sentences)
        {
            sentence.Read(labelled.Text);
            for (var i = 0; i < sentence.Length; i++)
            {
                TaggerFeatures.Fill(sentence, i, keys);
                foreach (var key in keys)
                    counter.Add(TaggerFeatures.Hash(key));
            }
        }
    }

    /// <summary>One pass over the sentences, the share <paramref name="varied"/> of them with other names, in an order that <paramref name="seed"/> decides; returns the share of sentences that were decoded wrong.</summary>
    public double Pass(IReadOnlyList<LabelledSentence> sentences, NameVariation variation, double varied, int seed, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        random = new Random(seed);
        random.Shuffle(order);
        int wrong = 0, read = 0;
        foreach (var index in order)
        {
            cancellation.ThrowIfCancellationRequested();
            // Half of the sentences without names say all that they have to say.
            if (random.Next(2) == 0 && !sentences[index].Tags.AsSpan().ContainsAnyExcept((byte)NameTags.Outside))
                continue;
            read++;
            if (Learn(random.NextDouble() < varied ? variation.Vary(sentences[index], random) : sentences[index]))
                wrong++;
            step++;
        }

        return (double)wrong / read;
    }

    /// <summary>Averaged weights of the row.</summary>
    public void Average(int row, Span<float> weights)
    {
        for (var tag = 0; tag < Tags; tag++)
            weights[tag] = (float)(Store.Weights[row * Lanes + tag] - Store.Stamped[row * Lanes + tag] / step);
    }

    public float[] AverageTransitions() => [.. transitions.Select((w, i) => (float)(w - stampedTransitions[i] / step))];

    /// <summary>Goes on with the averaged weights of the <paramref name="count"/> features that weigh most (rare ones less), and with no others.</summary>
    public void Prune(int count)
    {
        var norms = new float[Store.Count];
        var average = new float[Tags];
        for (var row = 0; row < norms.Length; row++)
        {
            Average(row, average);
            norms[row] = average.Sum(w => w * w) * MathF.Sqrt(counter[Store.RowHashes[row]]);
        }

        var kept = Enumerable.Range(0, norms.Length).OrderByDescending(r => norms[r]).ThenBy(r => Store.RowHashes[r]).Take(count).ToArray();
        var pruned = new WeightStore();
        foreach (var row in kept)
        {
            Average(row, average);
            var copy = pruned.FindOrAdd(Store.RowHashes[row]);
            average.CopyTo(pruned.Weights.AsSpan(copy * Lanes));
        }

        AverageTransitions().CopyTo(transitions, 0);
        Array.Clear(stampedTransitions);
        decoder.SetTransitions(transitions);
        Store = pruned;
        step = 1;
        fixedFeatures = true;
    }

    private bool Learn(LabelledSentence labelled)
    {
        sentence.Read(labelled.Text);
        var length = sentence.Length;
        Reserve(length);
        for (var i = 0; i < length; i++)
            Score(i, labelled.Tags[i]);
        decoder.Decode(emissions, length);
        if (decoder.Tags.AsSpan(0, length).SequenceEqual(labelled.Tags))
            return false;

        int last = NameTags.Outside, lastWrong = NameTags.Outside;
        for (var i = 0; i < length; i++)
        {
            int right = labelled.Tags[i], wrong = decoder.Tags[i];
            if (right != wrong)
                Update(i, right, wrong);
            if (right != wrong || last != lastWrong)
            {
                UpdateTransition(last, right, 1);
                UpdateTransition(lastWrong, wrong, -1);
            }

            (last, lastWrong) = (right, wrong);
        }

        UpdateTransition(last, NameTags.Outside, 1);
        UpdateTransition(lastWrong, NameTags.Outside, -1);
        decoder.SetTransitions(transitions);
        return true;
    }

    private void Score(int index, int right)
    {
        TaggerFeatures.Fill(sentence, index, keys);
        var hashesHere = hashes.AsSpan(index * keys.Length, keys.Length);
        var rowsHere = rows.AsSpan(index * keys.Length, keys.Length);
        for (var k = 0; k < keys.Length; k++)
            hashesHere[k] = TaggerFeatures.Hash(keys[k]);
        Store.Find(hashesHere, rowsHere);
        var found = 0;
        for (var k = 0; k < keys.Length; k++)
        {
            if (dropout > 0 && random.NextSingle() < dropout)
                rowsHere[k] = Dropped;
            present[found] = rowsHere[k] * Lanes;
            found += rowsHere[k] >= 0 ? 1 : 0;
        }

        var sum = Vector512.Create(margin);
        for (var k = 0; k < found; k++)
            sum += Vector512.LoadUnsafe(ref Store.Weights[present[k]]);

        sum.CopyTo(emissions, index * Lanes);
        emissions[index * Lanes + right] -= margin;
    }

    private void Update(int index, int right, int wrong)
    {
        var stamp = (float)step;
        for (var k = 0; k < keys.Length; k++)
        {
            var row = rows[index * keys.Length + k];
            if (row < 0)
            {
                if (row == Dropped || fixedFeatures || counter[hashes[index * keys.Length + k]] < minimumCount)
                    continue;
                row = Store.FindOrAdd(hashes[index * keys.Length + k]);
            }

            Store.Weights[row * Lanes + right]++;
            Store.Weights[row * Lanes + wrong]--;
            Store.Stamped[row * Lanes + right] += stamp;
            Store.Stamped[row * Lanes + wrong] -= stamp;
        }
    }

    private void UpdateTransition(int tag, int next, float change)
    {
        transitions[tag * Tags + next] += change;
        stampedTransitions[tag * Tags + next] += change * (float)step;
    }

    private void Reserve(int length)
    {
        if (emissions.Length >= length * Lanes)
            return;
        emissions = new float[length * Lanes];
        hashes = new ulong[length * TaggerFeatures.Count];
        rows = new int[length * TaggerFeatures.Count];
    }
}
