using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Elements of lists and maps, and properties by a computed name.</summary>
internal static class ElementAccess
{
    /// <summary><c>target[index]</c>: negative indexes count from the end; outside of the list is null.</summary>
    public static CypherValue Index(CypherValue target, CypherValue index)
    {
        if (target.IsNull || index.IsNull)
            return CypherValue.Null;
        switch (target.Kind)
        {
            case CypherKind.List:
                if (index.Kind != CypherKind.Integer)
                    throw CypherValueException.Type("InvalidArgumentType", $"An element of a list is taken by a whole number, not by {index}");
                var list = target.AsList();
                var position = index.AsInteger() < 0 ? index.AsInteger() + list.Count : index.AsInteger();
                return position >= 0 && position < list.Count ? list[(int)position] : CypherValue.Null;
            case CypherKind.Map or CypherKind.Node or CypherKind.Relationship:
                if (index.Kind != CypherKind.String)
                    throw CypherValueException.Type("MapElementAccessByNonString", $"An element of a map is taken by a string, not by {index}");
                return Property(target, index.AsString());
            default:
                throw CypherValueException.Type("InvalidArgumentType", $"{target.Kind} has no elements");
        }
    }

    /// <summary><c>list[from..to]</c>; null bounds mean null, missing ones the ends of the list.</summary>
    public static CypherValue Slice(CypherValue target, CypherValue? from, CypherValue? to)
    {
        if (target.IsNull || from is { IsNull: true } || to is { IsNull: true })
            return CypherValue.Null;
        if (target.Kind != CypherKind.List)
            throw CypherValueException.Type("InvalidArgumentType", $"{target.Kind} has no slices");
        var list = target.AsList();
        var start = Bound(from, 0, list.Count);
        var end = Bound(to, list.Count, list.Count);
        return CypherValue.From(start < end ? list.AsSpan()[start..end].ToArray() : []);
    }

    /// <summary><c>value IN list</c>, three-valued.</summary>
    public static bool? Contains(CypherValue list, CypherValue value)
    {
        if (list.IsNull)
            return null;
        if (list.Kind != CypherKind.List)
            throw CypherValueException.Type("InvalidArgumentType", $"IN needs a list, this is {list.Kind}");
        if (value.Kind is CypherKind.String or CypherKind.Integer or CypherKind.Boolean or CypherKind.Node or CypherKind.Relationship)
        {
            var items = list.AsList();
            return items.HasScalar(value) ? true : items.HasScalar(CypherValue.Null) ? null : false;
        }
        bool? result = false;
        foreach (var item in list.AsList().AsSpan())
        {
            var equal = CypherEquality.Equal(value, item);
            if (equal == true)
                return true;
            result = equal is null ? null : result;
        }
        return result;
    }

    private static CypherValue Property(CypherValue target, string key)
    {
        switch (target.Kind)
        {
            case CypherKind.Map:
                return target.AsMap()[key];
            case CypherKind.Node:
                var node = target.AsNode();
                return node.Graph.FindPropertyKey(key) is >= 0 and var nodeKey ? node.Graph.NodeProperty(node.Id, nodeKey) : CypherValue.Null;
            default:
                var relationship = target.AsRelationship();
                return relationship.Graph.FindPropertyKey(key) is >= 0 and var token ? relationship.Graph.RelationshipProperty(relationship.Id, token) : CypherValue.Null;
        }
    }

    private static int Bound(CypherValue? bound, int missing, int count)
    {
        if (bound is not { } value)
            return missing;
        if (value.Kind != CypherKind.Integer)
            throw CypherValueException.Type("InvalidArgumentType", $"A slice's bound must be a whole number, not {value}");
        var position = value.AsInteger() < 0 ? value.AsInteger() + count : value.AsInteger();
        return (int)Math.Clamp(position, 0, count);
    }
}
