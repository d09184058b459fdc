namespace Benchmarks.Segmentation;

/// <summary>All texts once.</summary>
internal sealed record Round(double Milliseconds, long Words);
