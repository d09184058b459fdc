using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Tests.Tagging;

public sealed class TagDecoderTests
{
    private const int Length = 5;

    [Test]
    public void Decode_RandomScores_FindsWhatTryingAllTagsFinds()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var transitions = RandomFloats(random, NameTags.Count * NameTags.Count);
            var emissions = RandomFloats(random, Length * TagDecoder.Lanes);
            var decoder = new TagDecoder(transitions);
            decoder.Decode(emissions, Length);
            var (best, margins) = TryAll(transitions, emissions);

            Assert.That(decoder.Tags.Take(Length), Is.EqualTo(best.Select(t => (byte)t)));
            decoder.PrepareMargins(emissions, Length);
            for (var i = 0; i < Length; i++)
                Assert.That(decoder.Margin(i, i + 1), Is.EqualTo(margins[i]).Within(1e-4));
        }
    }

    [Test]
    public void Decode_NothingButOutside_SaysSo()
    {
        var emissions = new float[3 * TagDecoder.Lanes];
        for (var i = 0; i < 3; i++)
            emissions[i * TagDecoder.Lanes + NameTags.Outside] = 1;

        Assert.That(new TagDecoder(new float[NameTags.Count * NameTags.Count]).Decode(emissions, 3), Is.False);
    }

    private static (int[] Best, float[] Margins) TryAll(float[] transitions, float[] emissions)
    {
        var paths = new List<(float Score, int[] Tags)>();
        Extend([], NameTags.Outside, 0);
        var best = paths.MaxBy(p => p.Score);
        var margins = Enumerable.Range(0, Length)
            .Select(i => best.Score - paths.Where(p => p.Tags[i] != best.Tags[i]).Max(p => p.Score)).ToArray();
        return (best.Tags, margins);

        void Extend(int[] tags, int last, float score)
        {
            if (tags.Length == Length)
            {
                if (NameTags.MayFollow(last, NameTags.Outside))
                    paths.Add((score + transitions[last * NameTags.Count + NameTags.Outside], tags));
                return;
            }

            for (var next = 0; next < NameTags.Count; next++)
            {
                if (NameTags.MayFollow(last, next))
                    Extend([.. tags, next], next, score + transitions[last * NameTags.Count + next] + emissions[tags.Length * TagDecoder.Lanes + next]);
            }
        }
    }

    private static float[] RandomFloats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 4 - 2)];
}
