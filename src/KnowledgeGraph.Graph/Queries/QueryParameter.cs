using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>What a query takes.</summary>
/// <param name="Name">Without <c>$</c>.</param>
/// <param name="IsRequired">It has no default.</param>
/// <param name="Default">Null also where there is none. Values as <see cref="Stores.QueryRequest.Parameters"/> has them. A parameter whose default is null may be given as null.</param>
/// <param name="Meaning">For people.</param>
public sealed record QueryParameter(string Name, QueryValueType Type, bool IsRequired, object? Default, string Meaning)
{
    public bool IsNullable => !IsRequired && Default is null;

    /// <summary>The labels of the entities that a text names, <c>Entity</c> for all; empty where it names none.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>As headers have it: <c>integer</c>, <c>name of Event or Forum</c>.</summary>
    public string TypeName => Labels.IsEmpty ? QueryValueTypes.NameOf(Type) : "name of " + string.Join(" or ", Labels);
}
