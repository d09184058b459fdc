using System.CommandLine;
using System.Text;
using Newtonsoft.Json.Linq;
using TaggerTrainer.Lac;

namespace TaggerTrainer;

/// <summary><c>check</c>: compares LAC's inference here with the tokens and emissions that onnxruntime computed.</summary>
internal static class CheckCommand
{
    private const float Tolerance = 0.001f;

    public static Command Create()
    {
        var models = new Argument<DirectoryInfo>("MODELS") { Description = "Folder with lac.f32, lac.json and lac-reference.jsonl." };
        var command = new Command("check", "Compare LAC's inference with the reference sentences.") { models };
        command.SetAction(result => Run(result.GetRequiredValue(models).FullName));
        return command;
    }

    private static int Run(string models)
    {
        var weights = LacWeights.Load(models);
        var tagger = new LacTagger(weights);
        var references = File.ReadLines(Path.Combine(models, "lac-reference.jsonl")).Select(JObject.Parse).ToList();
        int sameTokens = 0, sameEmissions = 0;
        foreach (var batch in references.Chunk(PackedMatrix.Lanes))
        {
            var emissions = new List<float[]>();
            var texts = batch.Select(r => ((string)r["text"]!).EnumerateRunes().ToArray()).ToArray();
            var paths = tagger.Tag(texts, emissions);
            for (var i = 0; i < batch.Length; i++)
            {
                var expected = string.Join('|', batch[i]["tokens"]!.Select(t => $"{t[0]}/{t[1]}"));
                var actual = Words(texts[i], paths[i], weights.Columns);
                if (expected == actual)
                    sameTokens++;
                else
                    Console.WriteLine($"expected {expected}\nactual   {actual}");
                if (batch[i]["firstEmission"]!.Values<float>().Zip(emissions[i]).All(p => Math.Abs(p.First - p.Second) < Tolerance))
                    sameEmissions++;
            }
        }

        Console.WriteLine($"{references.Count} sentences: tokens equal in {sameTokens}, emissions equal in {sameEmissions}");
        return sameTokens == references.Count && sameEmissions == references.Count ? 0 : 1;
    }

    private static string Words(Rune[] text, byte[] path, string[] columns)
    {
        var words = new StringBuilder();
        var tag = "";
        for (var i = 0; i < text.Length; i++)
        {
            var column = columns[path[i]];
            if (i > 0 && !column.EndsWith("-I", StringComparison.Ordinal))
                words.Append('/').Append(tag).Append('|');
            if (i == 0 || !column.EndsWith("-I", StringComparison.Ordinal))
                tag = column.Split('-')[0];
            words.Append(text[i]);
        }

        return words.Append('/').Append(tag).ToString();
    }
}
