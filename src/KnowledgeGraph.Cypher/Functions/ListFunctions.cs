using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions on lists and maps.</summary>
internal static class ListFunctions
{
    public static void AddTo(List<Function> functions)
    {
        functions.Add("head", [KindSet.List], KindSet.Any, (_, a) => a[0].AsList() is { Count: > 0 } list ? list[0] : CypherValue.Null);
        functions.Add("last", [KindSet.List], KindSet.Any, (_, a) => a[0].AsList() is { Count: > 0 } list ? list[^1] : CypherValue.Null);
        functions.Add("tail", [KindSet.List], KindSet.List, (_, a) => a[0].AsList() is { Count: > 0 } list ? CypherValue.From(list.AsSpan()[1..].ToArray()) : a[0]);
        functions.Add("range", [KindSet.Any, KindSet.Any, KindSet.Any], StaticType.ListOf(KindSet.Integer), Range, optional: 1, takesNull: true);
    }

    private static CypherValue Range(Frame frame, ReadOnlySpan<CypherValue> a)
    {
        var step = a.Length > 2 ? Whole(a[2]) : 1;
        var (start, end) = (Whole(a[0]), Whole(a[1]));
        if (step == 0)
            throw CypherValueException.Argument("NumberOutOfRange", "The step of range() must not be 0");
        var count = (Int128)end - start;
        count = (count / step) + 1;
        if (step > 0 ? start > end : start < end)
            return CypherValue.From(CypherList.Empty);
        if (count > Array.MaxLength)
            throw frame.Budget.MemoryExceeded();
        frame.Budget.Hold((long)count * Budget.ValueBytes);
        frame.Budget.Release((long)count * Budget.ValueBytes);
        var items = new CypherValue[(int)count];
        for (var i = 0; i < items.Length; i++)
            items[i] = CypherValue.From(start + (i * step));
        return CypherValue.From(items);
    }

    private static long Whole(CypherValue value) =>
        value.Kind == CypherKind.Integer ? value.AsInteger() : throw CypherValueException.Argument("InvalidArgumentType", $"range() takes whole numbers, not {value}");
}
