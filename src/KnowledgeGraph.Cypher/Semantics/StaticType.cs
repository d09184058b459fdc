namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>What is known of an expression's value before the query runs.</summary>
/// <param name="Elements">Where the value may be a list: the kinds of its elements.</param>
internal readonly record struct StaticType(KindSet Kinds, KindSet Elements = KindSet.Any)
{
    public static readonly StaticType Any = new(KindSet.Any);

    /// <summary>The type of <c>null</c>.</summary>
    public static readonly StaticType Null = new(KindSet.None, KindSet.None);

    public static StaticType ListOf(KindSet elements) => new(KindSet.List, elements);

    public StaticType Or(StaticType other) => new(Kinds | other.Kinds, Elements | other.Elements);

    /// <summary>Whether a value of this type can be of one of the kinds; null passes everywhere.</summary>
    public bool Allows(KindSet kinds) => Kinds == KindSet.None || (Kinds & kinds) != 0;

    public StaticType Element => new(Kinds.HasFlag(KindSet.List) ? Elements : KindSet.Any);

    public string Describe()
    {
        var kinds = Kinds;
        return kinds == KindSet.None ? "null" : string.Join(" or ", Enum.GetValues<KindSet>()
            .Where(k => k != 0 && (k & (k - 1)) == 0 && kinds.HasFlag(k)).Select(k => k.ToString()));
    }
}
