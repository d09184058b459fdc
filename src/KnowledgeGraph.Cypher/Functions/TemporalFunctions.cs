using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Constructors and calculations of temporal values.</summary>
internal static class TemporalFunctions
{
    private const KindSet Source = KindSet.String | KindSet.Map | KindSet.Temporal;

    public static void AddTo(List<Function> functions)
    {
        AddFamily(functions, "date", KindSet.Date, s => CypherValue.From(TemporalParser.Date(s)), p => CypherValue.From(p.ToDate()),
            (_, m, _) => CypherValue.From(m.Date()));
        AddFamily(functions, "localtime", KindSet.LocalTime, s => CypherValue.From(TemporalParser.LocalTime(s)), p => CypherValue.From(p.ToLocalTime()),
            (_, m, truncated) => CypherValue.From(m.Time(truncated)));
        AddFamily(functions, "localdatetime", KindSet.LocalDateTime, s => CypherValue.From(TemporalParser.LocalDateTime(s)), p => CypherValue.From(p.ToLocalDateTime()),
            (_, m, truncated) => CypherValue.From(m.LocalDateTime(truncated)));
        AddFamily(functions, "datetime", KindSet.DateTime, s => CypherValue.From(TemporalParser.DateTime(s)), p => CypherValue.From(p.ToDateTime()),
            (_, m, truncated) => CypherValue.From(m.DateTime(truncated)));
        AddFamily(functions, "time", KindSet.Time, s => CypherValue.From(TemporalParser.Time(s, 0)), p => CypherValue.From(p.ToTime(0)),
            (f, m, truncated) => CypherValue.From(m.ZonedTime(f.StatementTime.ToUnixTimeSeconds(), truncated)));
        functions.Add("datetime.fromepoch", [KindSet.Number, KindSet.Number], KindSet.DateTime, (_, a) => FromEpoch((long)a[0].AsNumber(), (long)a[1].AsNumber()));
        functions.Add("datetime.fromepochmillis", [KindSet.Number], KindSet.DateTime, (_, a) =>
            FromEpoch(Calendar.FloorDivide((long)a[0].AsNumber(), 1000), Calendar.FloorModulo((long)a[0].AsNumber(), 1000) * 1_000_000));
        functions.Add("duration", [KindSet.String | KindSet.Map | KindSet.Duration], KindSet.Duration, (_, a) => Duration(a[0]));
        AddBetween(functions, "between", between => between.Whole());
        AddBetween(functions, "inMonths", between => between.InMonths());
        AddBetween(functions, "inDays", between => between.InDays());
        AddBetween(functions, "inSeconds", between => between.InSeconds());
    }

    private static void AddFamily(
        List<Function> functions, string name, KindSet result, Func<string, CypherValue> parse, Func<TemporalParts, CypherValue> convert,
        Func<Frame, TemporalFields, bool, CypherValue> build)
    {
        functions.Add(name, [Source], result, (f, a) => a.Length == 0 ? convert(Now(f.StatementTime, TimeZoneReference.Utc)) : Create(f, a[0], name, parse, convert, build), optional: 1);
        foreach (var clock in new[] { "transaction", "statement", "realtime" })
        {
            functions.Add($"{name}.{clock}", [KindSet.String], result, (f, a) =>
                convert(Now(clock == "realtime" ? f.Now : f.StatementTime, a.Length == 0 ? TimeZoneReference.Utc : TimeZoneReference.Parse(a[0].AsString()))), optional: 1);
        }
        functions.Add($"{name}.truncate", [KindSet.String, KindSet.Temporal, KindSet.Map], result, (f, a) =>
        {
            if (a[0].IsNull || (a.Length > 1 && a[1].IsNull))
                throw CypherValueException.Argument("InvalidArgumentValue", $"{name}.truncate() does not take null");
            var value = a.Length > 1 ? TemporalParts.Of(a[1])! : Now(f.StatementTime, TimeZoneReference.Utc);
            if (name is "date" or "localdatetime" or "datetime")
                value.RequireDate(name + ".truncate()");
            var truncated = TemporalTruncation.Truncate(a[0].AsString(), value);
            return build(f, new TemporalFields(a.Length > 2 && !a[2].IsNull ? a[2].AsMap() : CypherMap.Empty, truncated), true);
        }, optional: 2, takesNull: true);
    }

    private static CypherValue Create(
        Frame frame, CypherValue value, string name, Func<string, CypherValue> parse, Func<TemporalParts, CypherValue> convert,
        Func<Frame, TemporalFields, bool, CypherValue> build) => value.Kind switch
        {
            CypherKind.String => parse(value.AsString()),
            CypherKind.Map when value.AsMap() is { Count: 1 } only && !only["timezone"].IsNull =>
                convert(Now(frame.StatementTime, TimeZoneReference.Parse(only["timezone"].AsString()))),
            CypherKind.Map => build(frame, new TemporalFields(value.AsMap()), false),
            _ => convert(TemporalParts.Of(value) ?? throw CypherValueException.Type("InvalidArgumentValue", $"{name}() does not take {value.Kind}")),
        };

    private static TemporalParts Now(DateTimeOffset now, TimeZoneReference zone)
    {
        var here = CypherDateTime.At(now.ToUnixTimeSeconds(), (int)(now.UtcTicks % TimeSpan.TicksPerSecond * 100), zone);
        return new TemporalParts(here.Local.Date, here.Local.Time, zone);
    }

    private static CypherValue FromEpoch(long second, long nanos)
    {
        var carried = Calendar.FloorDivide(nanos, Calendar.NanosPerSecond);
        return CypherValue.From(CypherDateTime.At(checked(second + carried), (int)(nanos - (carried * Calendar.NanosPerSecond)), TimeZoneReference.Utc));
    }

    private static void AddBetween(List<Function> functions, string name, Func<DurationBetween, CypherDuration> compute) =>
        functions.Add("duration." + name, [KindSet.Temporal, KindSet.Temporal], KindSet.Duration, (_, a) =>
            CypherValue.From(compute(new DurationBetween(TemporalParts.Of(a[0])!, TemporalParts.Of(a[1])!))));

    private static CypherValue Duration(CypherValue value)
    {
        if (value.Kind == CypherKind.Duration)
            return value;
        if (value.Kind == CypherKind.String)
            return CypherValue.From(TemporalParser.Duration(value.AsString()));
        var map = value.AsMap();
        foreach (var key in map.Keys)
        {
            if (key is not ("years" or "quarters" or "months" or "weeks" or "days" or "hours" or "minutes" or "seconds" or "milliseconds" or "microseconds" or "nanoseconds"))
                throw CypherValueException.Argument("InvalidArgumentValue", $"A duration has no field {key}");
        }
        decimal Part(string key) => map[key] switch
        {
            { IsNull: true } => 0,
            { IsNumber: true } number when Math.Abs(number.AsNumber()) < 1e27 => number.IsInteger ? number.AsInteger() : (decimal)number.AsNumber(),
            var other => throw CypherValueException.Argument("InvalidArgumentType", $"{key} must be a number, was {other}"),
        };
        return CypherValue.From(CypherDuration.Approximate(
            (Part("years") * 12) + (Part("quarters") * 3) + Part("months"),
            (Part("weeks") * 7) + Part("days"),
            (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds"),
            (Part("milliseconds") * 1_000_000) + (Part("microseconds") * 1000) + Part("nanoseconds")));
    }
}
