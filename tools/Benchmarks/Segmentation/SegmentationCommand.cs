using System.CommandLine;
using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;
using Newtonsoft.Json;

namespace Benchmarks.Segmentation;

/// <summary><c>segmentation --text FILE|ZIP</c>: cutting and tagging against @node-rs/jieba on the same text in the same run.</summary>
internal static class SegmentationCommand
{
    private const double ReadyTarget = 50;
    private const double CutTarget = 1.5;
    private const double TagTarget = 1.0;
    private const string CutRemark = "accurate mode with the model for unknown words; the peer's answers cross into JavaScript.";
    private const string TagRemark =
        "kg tags unknown words with jieba's second model; the peer's tagger gives them no tag (it cuts and looks words up), and its answers cross into JavaScript.";

    public static Command Create()
    {
        var text = new Option<FileInfo>("--text") { Description = "A text file or a .zip of text files", Required = true };
        var limit = new Option<long>("--limit") { Description = "How many characters to use at most", DefaultValueFactory = _ => long.MaxValue };
        var rounds = new Option<int>("--rounds") { Description = "How often to measure, after one round to warm up", DefaultValueFactory = _ => 5 };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the figures as JSON" };
        var command = new Command("segmentation", "Cuts and tags a text, against @node-rs/jieba. Status 1 where a target is missed.") { text, limit, rounds, json };
        text.AcceptExistingOnly();
        command.SetAction(result =>
        {
            var report = Measure(result.GetRequiredValue(text), result.GetValue(limit), result.GetValue(rounds));
            Console.Write(report.ToTable());
            if (result.GetValue(json) is { } file)
                File.WriteAllText(file.FullName, JsonConvert.SerializeObject(report, Formatting.Indented) + "\n");
            return report.MeetsTargets ? 0 : 1;
        });
        return command;
    }

    private static SegmentationReport Measure(FileInfo path, long limit, int rounds)
    {
        var ready = Enumerable.Range(0, rounds).Min(_ => ReadyCommand.MeasureFresh());
        var segmenter = new Segmenter(SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel));
        var texts = Texts.Read(path, limit);
        var tokens = new List<TextSpan>();
        var tagged = new List<TaggedToken>();
        using var peer = NodePeer.Start(texts);
        var cut = Compare("cut", CutTarget, CutRemark, rounds, peer, texts, text =>
        {
            tokens.Clear();
            segmenter.Cut(text, tokens);
            return tokens.Count;
        });
        var tag = Compare("tag", TagTarget, TagRemark, rounds, peer, texts, text =>
        {
            tagged.Clear();
            segmenter.Tag(text, tagged);
            return tagged.Count;
        });
        return new SegmentationReport(
            texts.Count, texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)), ready, ReadyTarget, peer.Load.Milliseconds, [cut, tag]);
    }

    private static Measurement Compare(
        string task, double target, string remark, int rounds, NodePeer peer, IReadOnlyList<string> texts, Func<string, int> work)
    {
        RunOnce(texts, work);
        peer.Run(task);
        var ours = new List<Round>();
        var peers = new List<Round>();
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(RunOnce(texts, work));
            peers.Add(peer.Run(task));
        }

        return new Measurement(task, target, remark, ours, peers);
    }

    private static Round RunOnce(IReadOnlyList<string> texts, Func<string, int> work)
    {
        var start = Stopwatch.GetTimestamp();
        long words = 0;
        foreach (var text in texts)
            words += work(text);
        return new Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, words);
    }
}
