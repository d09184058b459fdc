using System.Globalization;

namespace Benchmarks.Neo4j;

/// <summary>One measurement.</summary>
/// <param name="ServerTime">The server's processor time; zero where it is not known.</param>
internal sealed record Try(string Side, string What, string Setting, int Rows, TimeSpan Time, TimeSpan ServerTime)
{
    public double RowsPerSecond => Rows / Time.TotalSeconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Side,-6} {What,-4} {Setting,-32} {Rows,8} rows {Time.TotalSeconds,8:F2} s {RowsPerSecond,9:F0} rows/s  server {ServerTime.TotalSeconds,6:F2} s");
}
