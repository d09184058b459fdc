namespace KnowledgeGraph.Graph.Queries;

/// <summary>The picture that fits a query's rows; all are names of its columns.</summary>
public abstract record QueryChart
{
    private QueryChart()
    {
    }

    /// <summary>One bar a row.</summary>
    public sealed record Bars(string Label, string Value) : QueryChart;

    /// <summary>One line a series, over ordered texts.</summary>
    public sealed record Lines(string X, string Y, string Series) : QueryChart;

    /// <summary>One edge a row.</summary>
    public sealed record Network(string From, string To, string Weight) : QueryChart;
}
