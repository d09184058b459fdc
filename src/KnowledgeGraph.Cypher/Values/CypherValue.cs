using System.Collections;
using System.Globalization;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>A value of the Cypher language. Immutable, 16 bytes; the default is null.</summary>
/// <remarks>
/// <see cref="Equals(CypherValue)"/> is Cypher's <em>equivalence</em>: null equals null and NaN equals NaN.
/// The three-valued <c>=</c> is <see cref="CypherEquality"/>, the order of ORDER BY <see cref="CypherOrder"/>.
/// </remarks>
public readonly struct CypherValue : IEquatable<CypherValue>
{
    private readonly object? _reference;
    private readonly long _bits;

    private CypherValue(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static CypherValue Null => default;

    public static CypherValue True => new(KindTag.Boolean, 1);

    public static CypherValue False => new(KindTag.Boolean, 0);

    public CypherKind Kind => _reference is KindTag tag ? tag.Kind : (CypherKind)_bits;

    public bool IsNull => _reference is null;

    public bool IsTrue => ReferenceEquals(_reference, KindTag.Boolean) && _bits != 0;

    public bool IsNumber => ReferenceEquals(_reference, KindTag.Integer) || ReferenceEquals(_reference, KindTag.Float);

    public static CypherValue From(bool value) => value ? True : False;

    public static CypherValue From(long value) => new(KindTag.Integer, value);

    public static CypherValue From(double value) => new(KindTag.Float, BitConverter.DoubleToInt64Bits(value));

    public static CypherValue From(string? value) => value is null ? Null : new(value, (long)CypherKind.String);

    public static CypherValue From(CypherList value) => new(value, (long)CypherKind.List);

    public static CypherValue From(CypherMap value) => new(value, (long)CypherKind.Map);

    public static CypherValue From(CypherPath value) => new(value, (long)CypherKind.Path);

    public static CypherValue From(CypherDate value) => new(value, (long)CypherKind.Date);

    public static CypherValue From(CypherLocalTime value) => new(value, (long)CypherKind.LocalTime);

    public static CypherValue From(CypherTime value) => new(value, (long)CypherKind.Time);

    public static CypherValue From(CypherLocalDateTime value) => new(value, (long)CypherKind.LocalDateTime);

    public static CypherValue From(CypherDateTime value) => new(value, (long)CypherKind.DateTime);

    public static CypherValue From(CypherDuration value) => new(value, (long)CypherKind.Duration);

    public static CypherValue From(CypherValue[] items) => From(new CypherList(items));

    /// <summary>The Cypher value of a .NET one: null, Boolean, integers, floating point, string, dictionaries, sequences, temporal values.</summary>
    /// <exception cref="ArgumentException">A type that Cypher has no counterpart of.</exception>
    public static CypherValue FromObject(object? value) => value switch
    {
        null => Null,
        CypherValue known => known,
        bool boolean => From(boolean),
        string text => From(text),
        char character => From(character.ToString()),
        sbyte or byte or short or ushort or int or uint or long => From(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        float or double or decimal => From(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        CypherList list => From(list),
        CypherMap map => From(map),
        CypherDate date => From(date),
        CypherLocalTime time => From(time),
        CypherTime time => From(time),
        CypherLocalDateTime time => From(time),
        CypherDateTime time => From(time),
        CypherDuration duration => From(duration),
        IReadOnlyDictionary<string, object?> map => From(CypherMap.From(map.Select(p => KeyValuePair.Create(p.Key, FromObject(p.Value))))),
        IEnumerable<KeyValuePair<string, object?>> map => From(CypherMap.From(map.Select(p => KeyValuePair.Create(p.Key, FromObject(p.Value))))),
        IEnumerable sequence => From(sequence.Cast<object?>().Select(FromObject).ToArray()),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no counterpart in Cypher.", nameof(value)),
    };

    public bool AsBoolean() => Expect(CypherKind.Boolean)._bits != 0;

    public long AsInteger() => Expect(CypherKind.Integer)._bits;

    public double AsFloat() => BitConverter.Int64BitsToDouble(Expect(CypherKind.Float)._bits);

    /// <summary>The value of an integer or a float.</summary>
    public double AsNumber() => Kind == CypherKind.Integer ? _bits : AsFloat();

    public string AsString() => (string)Expect(CypherKind.String)._reference!;

    public CypherList AsList() => (CypherList)Expect(CypherKind.List)._reference!;

    public CypherMap AsMap() => (CypherMap)Expect(CypherKind.Map)._reference!;

    public CypherPath AsPath() => (CypherPath)Expect(CypherKind.Path)._reference!;

    public CypherNode AsNode()
    {
        var tag = (KindTag)Expect(CypherKind.Node)._reference!;
        return new CypherNode(tag.Graph!, (int)_bits);
    }

    public CypherRelationship AsRelationship()
    {
        var tag = (KindTag)Expect(CypherKind.Relationship)._reference!;
        return new CypherRelationship(tag.Graph!, (int)_bits);
    }

    /// <summary>A temporal value or duration.</summary>
    public T AsTemporal<T>() where T : class => (T)_reference!;

    /// <summary>The .NET value: null, bool, long, double, string, or one of this namespace's and of the temporal classes.</summary>
    public object? ToObject() => Kind switch
    {
        CypherKind.Null => null,
        CypherKind.Boolean => AsBoolean(),
        CypherKind.Integer => _bits,
        CypherKind.Float => AsFloat(),
        CypherKind.Node => AsNode(),
        CypherKind.Relationship => AsRelationship(),
        _ => _reference,
    };

    public bool Equals(CypherValue other) => CypherEquality.Equivalent(this, other);

    public override bool Equals(object? obj) => obj is CypherValue other && Equals(other);

    public override int GetHashCode() => CypherEquality.Hash(this);

    public static bool operator ==(CypherValue left, CypherValue right) => left.Equals(right);

    public static bool operator !=(CypherValue left, CypherValue right) => !left.Equals(right);

    /// <summary>As Cypher would write it: strings in single quotes, nodes as <c>(:Label {key: value})</c>.</summary>
    public override string ToString() => CypherFormatter.Format(this);

    internal static CypherValue Entity(KindTag tag, int id) => new(tag, id);

    /// <summary>The id of a node or relationship; anything for other kinds.</summary>
    internal int EntityId => (int)_bits;

    /// <summary>The graph of a node or relationship; null for other kinds.</summary>
    internal Graph.IGraphReader? EntityGraph => (_reference as KindTag)?.Graph;

    internal bool IsInteger => ReferenceEquals(_reference, KindTag.Integer);

    internal bool IsFloat => ReferenceEquals(_reference, KindTag.Float);

    internal object? Reference => _reference;

    internal long Bits => _bits;

    private CypherValue Expect(CypherKind kind) =>
        Kind == kind ? this : throw new InvalidOperationException($"The value is {Kind}, not {kind}.");
}
