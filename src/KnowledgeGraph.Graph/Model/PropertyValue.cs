using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Model;

/// <summary>A value that both a node and a relationship can hold in every store.</summary>
/// <remarks>Equal where the values are equal, lists element by element. An empty list of texts and an empty list of integers are different
/// objects with the same canonical form (<see cref="CanonicalJson"/>), because stores do not keep the type of an empty list.</remarks>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    public static implicit operator PropertyValue(string value) => new Text(value);

    public static implicit operator PropertyValue(long value) => new Integer(value);

    public sealed record Text(string Value) : PropertyValue;

    public sealed record Integer(long Value) : PropertyValue;

    /// <summary>A finite number; NaN and the infinities have no canonical form.</summary>
    public sealed record Real(double Value) : PropertyValue;

    public sealed record Flag(bool Value) : PropertyValue;

    public sealed record Texts(ImmutableArray<string> Values) : PropertyValue
    {
        public bool Equals(Texts? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Length;
    }

    public sealed record Integers(ImmutableArray<long> Values) : PropertyValue
    {
        public bool Equals(Integers? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Length;
    }
}
