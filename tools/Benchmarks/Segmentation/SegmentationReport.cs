using System.Globalization;
using System.Text;

namespace Benchmarks.Segmentation;

/// <param name="ReadyMilliseconds">From the first call in a fresh process to a first answer, best of as many processes as rounds; the peer's from its one process.</param>
internal sealed record SegmentationReport(
    int Texts, long Utf8Bytes, double ReadyMilliseconds, double ReadyTarget, double PeerReadyMilliseconds, IReadOnlyList<Measurement> Measurements)
{
    public bool MeetsTargets => ReadyMilliseconds <= ReadyTarget && Measurements.All(measurement => measurement.MeetsTarget);

    public string ToTable()
    {
        var table = new StringBuilder();
        Line($"{Texts:N0} texts, {Utf8Bytes / 1e6:N1} MB of UTF-8, one thread each, best of {Measurements[0].Ours.Count} rounds in turn");
        Line($"| task | kg | @node-rs/jieba | ratio | target |");
        Line($"| --- | ---: | ---: | ---: | ---: |");
        Line($"| ready | {ReadyMilliseconds:N1} ms | {PeerReadyMilliseconds:N1} ms | | ≤ {ReadyTarget:N0} ms |");
        foreach (var measurement in Measurements)
        {
            Line($"| {measurement.Task} | {Speed(measurement.OursBest)} | {Speed(measurement.PeersBest)} | {measurement.Ratio:N2}× | ≥ {measurement.Target:N1}× |");
        }

        foreach (var measurement in Measurements)
            Line($"{measurement.Task}: {measurement.Remark} Words: {measurement.Ours[0].Words:N0} and {measurement.Peers[0].Words:N0}.");
        return table.ToString();

        void Line(FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private string Speed(double milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:N3} s, {Utf8Bytes / 1e3 / milliseconds:N1} MB/s");
}
