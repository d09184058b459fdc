using Newtonsoft.Json;

namespace Benchmarks.Segmentation;

/// <summary>The rounds of one task, ours and the peer's in turn.</summary>
internal sealed record Measurement(string Task, double Target, string Remark, IReadOnlyList<Round> Ours, IReadOnlyList<Round> Peers)
{
    /// <summary>Milliseconds of the best round, which other work on the machine disturbed least.</summary>
    public double OursBest => Ours.Min(round => round.Milliseconds);

    public double PeersBest => Peers.Min(round => round.Milliseconds);

    /// <summary>How many times as fast as the peer.</summary>
    public double Ratio => PeersBest / OursBest;

    [JsonIgnore]
    public bool MeetsTarget => Ratio >= Target;
}
