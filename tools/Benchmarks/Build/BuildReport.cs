using System.Globalization;
using System.Text;

namespace Benchmarks.Build;

/// <param name="PeerTagMilliseconds">@node-rs/jieba tagging the same text on one thread, best of the rounds.</param>
/// <param name="SecondWroteNothing">The store's file had the same bytes after the second build.</param>
/// <param name="SmallMilliseconds">Fresh builds of the small folder, cold processes, best of the rounds; null where none was given.</param>
internal sealed record BuildReport(
    int Documents,
    long Utf8Bytes,
    double BuildMilliseconds,
    double PeerTagMilliseconds,
    double PeakMegabytes,
    double SecondMilliseconds,
    bool SecondWroteNothing,
    double? SmallMilliseconds)
{
    private const double MultipleTarget = 2;
    private const double PeakTarget = 1536;
    private const double SecondTarget = 0.10;
    private const double SmallTarget = 1000;

    /// <summary>The build's time as a multiple of the peer's.</summary>
    public double Multiple => BuildMilliseconds / PeerTagMilliseconds;

    public bool MeetsTargets =>
        Multiple <= MultipleTarget && PeakMegabytes <= PeakTarget && SecondMilliseconds <= SecondTarget * BuildMilliseconds && SecondWroteNothing
        && SmallMilliseconds is null or <= SmallTarget;

    public string ToTable()
    {
        var table = new StringBuilder();
        Line($"{Documents:N0} documents, {Utf8Bytes / 1e6:N1} MB of UTF-8, {Environment.ProcessorCount} processors");
        Line($"| what | measured | target |");
        Line($"| --- | ---: | ---: |");
        Line($"| build into a fresh store | {BuildMilliseconds / 1000:N1} s | |");
        Line($"| @node-rs/jieba tags the same text, one thread | {PeerTagMilliseconds / 1000:N1} s | |");
        Line($"| build as a multiple of it | {Multiple:N2}× | ≤ {MultipleTarget:N0}× |");
        Line($"| peak memory | {PeakMegabytes:N0} MiB | ≤ {PeakTarget:N0} MiB |");
        Line($"| second build | {SecondMilliseconds / 1000:N2} s, {100 * SecondMilliseconds / BuildMilliseconds:N1} % | ≤ {100 * SecondTarget:N0} % |");
        Line($"| second build writes | {(SecondWroteNothing ? "nothing" : "something")} | nothing |");
        if (SmallMilliseconds is { } small)
            Line($"| fresh build of the small folder, cold process | {small:N0} ms | ≤ {SmallTarget:N0} ms |");
        Line($"kg reads, cleans, segments, tags, extracts, resolves and stores; the peer only tags, gives unknown words no tag, and its answers cross into JavaScript.");
        return table.ToString();

        void Line(FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
