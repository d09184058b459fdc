namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Checks the fields of temporal values.</summary>
internal static class TemporalRange
{
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public static void Check(string field, long value, long min, long max)
    {
        if (value < min || value > max)
            throw new ArgumentOutOfRangeException(null, FormattableString.Invariant($"{field} must be {min} to {max}, was {value}"));
    }
}
