using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Benchmarks.Segmentation;
using Newtonsoft.Json;

namespace Benchmarks.Build;

/// <summary><c>build --kg PROGRAM --text ZIP</c>: a whole corpus into a fresh store, and once more, against @node-rs/jieba tagging the same text.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var kg = new Option<FileInfo>("--kg") { Description = "The published program, from `dotnet publish src/KnowledgeGraph.Cli -c Release`", Required = true };
        var text = new Option<FileInfo>("--text") { Description = "A .zip of text files", Required = true };
        var small = new Option<DirectoryInfo?>("--small") { Description = "A folder with a few documents, for the time of a cold process" };
        var rounds = new Option<int>("--rounds") { Description = "How often the peer and the small folder are measured", DefaultValueFactory = _ => 3 };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the figures as JSON" };
        var command = new Command("build", "Builds a corpus, against @node-rs/jieba tagging it. Status 1 where a target is missed.") { kg, text, small, rounds, json };
        command.SetAction(result =>
        {
            var report = Measure(result.GetRequiredValue(kg), result.GetRequiredValue(text), result.GetValue(small), result.GetValue(rounds));
            Console.Write(report.ToTable());
            if (result.GetValue(json) is { } file)
                File.WriteAllText(file.FullName, JsonConvert.SerializeObject(report, Formatting.Indented) + "\n");
            return report.MeetsTargets ? 0 : 1;
        });
        return command;
    }

    private static BuildReport Measure(FileInfo kg, FileInfo path, DirectoryInfo? small, int rounds)
    {
        var texts = Texts.Read(path, long.MaxValue);
        var folder = Directory.CreateTempSubdirectory("kg-benchmark-");
        try
        {
            var store = Path.Combine(folder.FullName, "corpus.kg");
            var first = KgRun.Of(kg, "build", path.FullName, "--store", store);
            var written = HashOf(store);
            var second = KgRun.Of(kg, "build", path.FullName, "--store", store);
            var wroteNothing = HashOf(store) == written;
            double? smallBest = small is null ? null : Enumerable.Range(0, rounds).Min(round =>
                KgRun.Of(kg, "build", small.FullName, "--quiet", "--store", Path.Combine(folder.FullName, $"small-{round}.kg")).Milliseconds);
            using var peer = NodePeer.Start(texts);
            var tagged = Enumerable.Range(0, rounds).Min(_ => peer.Run("tag").Milliseconds);
            return new BuildReport(
                texts.Count, texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t)), first.Milliseconds, tagged, first.PeakMegabytes, second.Milliseconds, wroteNothing, smallBest);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
