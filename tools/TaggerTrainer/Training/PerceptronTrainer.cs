using System.Runtime.Intrinsics;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Text.Segmentation;

namespace TaggerTrainer.Training;

/// <summary>Averaged structured perceptron with a margin: while training, every wrong tag's score is raised by a constant, so that right tags must win clearly.</summary>
internal sealed class PerceptronTrainer
{
    private const int Lanes = WeightStore.Lanes;
    private const int Tags = NameTags.Count;

    private readonly float margin;
    private readonly TaggerSentence sentence;
    private readonly TagDecoder decoder;
    private readonly float[] transitions = new float[Tags * Tags];
    private readonly float[] stampedTransitions = new float[Tags * Tags];
    private readonly ulong[] keys = new ulong[TaggerFeatures.Count];
    private ulong[] hashes = [];
    private int[] rows = [];
    private float[] emissions = [];
    private double step = 1;
    private bool fixedFeatures;

    public PerceptronTrainer(WordDictionary dictionary, float margin)
    {
        this.margin = margin;
        sentence = new TaggerSentence(new CharacterTable(), dictionary);
        decoder = new TagDecoder(transitions);
    }

    public WeightStore Store { get; private set; } = new();

    /// <summary>One pass over the sentences in an order that <paramref name="seed"/> decides; returns the share of sentences that were decoded wrong.</summary>
    public double Pass(IReadOnlyList<LabelledSentence> sentences, int seed, CancellationToken cancellation)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        new Random(seed).Shuffle(order);
        var wrong = 0;
        foreach (var index in order)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Learn(sentences[index]))
                wrong++;
            step++;
        }

        return (double)wrong / sentences.Count;
    }

    /// <summary>Averaged weights of the row.</summary>
    public void Average(int row, Span<float> weights)
    {
        for (var tag = 0; tag < Tags; tag++)
            weights[tag] = (float)(Store.Weights[row * Lanes + tag] - Store.Stamped[row * Lanes + tag] / step);
    }

    public float[] AverageTransitions() => [.. transitions.Select((w, i) => (float)(w - stampedTransitions[i] / step))];

    /// <summary>Goes on with the averaged weights of the <paramref name="count"/> features that weigh most, and with no others.</summary>
    public void Prune(int count)
    {
        var norms = new float[Store.Count];
        var average = new float[Tags];
        for (var row = 0; row < norms.Length; row++)
        {
            Average(row, average);
            norms[row] = average.Sum(w => w * w);
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
        var sum = Vector512.Create(margin);
        for (var k = 0; k < keys.Length; k++)
        {
            var hash = TaggerFeatures.Hash(keys[k]);
            var row = Store.Find(hash);
            hashes[index * keys.Length + k] = hash;
            rows[index * keys.Length + k] = row;
            if (row >= 0)
                sum += Vector512.LoadUnsafe(ref Store.Weights[row * Lanes]);
        }

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
                if (fixedFeatures)
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
