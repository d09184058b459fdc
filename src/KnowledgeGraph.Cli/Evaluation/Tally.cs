namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>What was found rightly, found wrongly and missed. Mutable: it counts.</summary>
internal sealed class Tally
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    /// <summary>1 where nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>1 where there was nothing to find.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(Tally other)
    {
        Right += other.Right;
        Wrong += other.Wrong;
        Missed += other.Missed;
    }
}
