using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>The variables that are visible at one place of the query, with their types.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, StaticType> _variables = new(StringComparer.Ordinal);

    public Scope()
    {
    }

    public Scope(Scope other) => _variables = new(other._variables, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StaticType> Variables => _variables;

    public bool TryGet(string name, [MaybeNullWhen(false)] out StaticType type) => _variables.TryGetValue(name, out type);

    public bool Contains(string name) => _variables.ContainsKey(name);

    public void Set(string name, StaticType type) => _variables[name] = type;

    /// <summary>The variables that <c>*</c> stands for, in the order of their names.</summary>
    public IEnumerable<string> Visible => _variables.Keys.Order(StringComparer.Ordinal);
}
