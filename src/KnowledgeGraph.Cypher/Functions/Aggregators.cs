using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

internal sealed class CountAggregator : Aggregator
{
    private long _count;

    public override CypherValue Result => CypherValue.From(_count);

    public override void Add(Frame frame, CypherValue value, CypherValue extra) => _count++;
}

/// <summary>A whole number as long as all are whole and their sum fits 64 bits, then a float; durations too.</summary>
internal sealed class SumAggregator : Aggregator
{
    private CypherValue? _sum;

    public override CypherValue Result => _sum ?? CypherValue.From(0);

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        NumericArgument.Check("sum", value, allowDuration: true);
        if (_sum is not { } sum)
            _sum = value;
        else if (sum.IsInteger && value.IsInteger && (Int128)sum.Bits + value.Bits is var exact && (exact > long.MaxValue || exact < long.MinValue))
            _sum = CypherValue.From((double)exact);
        else
            _sum = Arithmetic.Add(sum, value);
    }
}

/// <summary>A float; for durations a duration; null of nothing.</summary>
internal sealed class AverageAggregator : Aggregator
{
    private CypherDuration _durations = CypherDuration.Zero;
    private double _mean;
    private Int128 _sum;
    private long _count;
    private bool _isDuration;
    private bool _isWhole = true;

    public override CypherValue Result => _count == 0
        ? CypherValue.Null
        : _isDuration ? CypherValue.From(_durations.Multiply(1m / _count)) : CypherValue.From(_isWhole ? (double)_sum / _count : _mean);

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        NumericArgument.Check("avg", value, allowDuration: true);
        _count++;
        if (value.Kind == CypherKind.Duration)
        {
            _isDuration = true;
            _durations = _durations.Add(value.AsTemporal<CypherDuration>());
        }
        else
        {
            // Whole numbers add up exactly, whatever their order.
            _isWhole &= value.IsInteger;
            _sum += value.IsInteger ? value.Bits : 0;
            _mean += (value.AsNumber() - _mean) / _count;
        }
    }
}

/// <summary>The first or last in the order of ORDER BY.</summary>
internal sealed class ExtremeAggregator(int sign) : Aggregator
{
    private CypherValue _best;

    public override CypherValue Result => _best;

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        if (_best.IsNull || CypherOrder.CompareTotal(value, _best) * sign > 0)
            _best = value;
    }
}

internal sealed class FirstAggregator : Aggregator
{
    private CypherValue _first;

    public override CypherValue Result => _first;

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        if (_first.IsNull)
            _first = value;
    }
}

internal sealed class LastAggregator : Aggregator
{
    private CypherValue _last;

    public override CypherValue Result => _last;

    public override void Add(Frame frame, CypherValue value, CypherValue extra) => _last = value;
}

internal sealed class CollectAggregator : Aggregator
{
    private readonly List<CypherValue> _items = [];

    public override CypherValue Result => CypherValue.From([.. _items]);

    public override bool KeepsValues => true;

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        _items.Add(value);
    }
}

/// <summary>By Welford's method.</summary>
internal sealed class DeviationAggregator(bool population) : Aggregator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override CypherValue Result =>
        _count == 0 ? CypherValue.Null : CypherValue.From(_count < 2 ? 0.0 : Math.Sqrt(_squares / (population ? _count : _count - 1)));

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        NumericArgument.Check("stDev", value, allowDuration: false);
        _count++;
        var delta = value.AsNumber() - _mean;
        _mean += delta / _count;
        _squares += delta * (value.AsNumber() - _mean);
    }
}

/// <summary>The value at a share of the sorted values: the nearest one, or a linear mix of the two nearest.</summary>
internal sealed class PercentileAggregator(bool continuous) : Aggregator
{
    private readonly List<CypherValue> _values = [];
    private double _share;

    public override bool KeepsValues => true;

    public override CypherValue Result
    {
        get
        {
            if (_values.Count == 0)
                return CypherValue.Null;
            _values.Sort(CypherOrder.Instance);
            if (!continuous)
                return _values[Math.Max(0, (int)Math.Ceiling(_share * _values.Count) - 1)];
            var position = _share * (_values.Count - 1);
            var (low, high) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
            var (a, b) = (_values[low].AsNumber(), _values[high].AsNumber());
            return CypherValue.From(low == high ? a : (a * (high - position)) + (b * (position - low)));
        }
    }

    public override void Add(Frame frame, CypherValue value, CypherValue extra)
    {
        var name = continuous ? "percentileCont" : "percentileDisc";
        NumericArgument.Check(name, value, allowDuration: false);
        NumericArgument.Check(name, extra, allowDuration: false);
        _share = extra.AsNumber();
        if (_share is not (>= 0 and <= 1))
            throw CypherValueException.Argument("NumberOutOfRange", $"{name}() takes a share from 0 to 1, not {extra}");
        _values.Add(value);
    }
}

internal static class NumericArgument
{
    public static void Check(string function, CypherValue value, bool allowDuration)
    {
        if (!value.IsNumber && !(allowDuration && value.Kind == CypherKind.Duration))
            throw CypherValueException.Type("InvalidArgumentValue", $"{function}() takes numbers, not {value.Kind}");
    }
}
