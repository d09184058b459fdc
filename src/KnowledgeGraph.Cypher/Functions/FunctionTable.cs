using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Semantics;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>All functions by name; names do not care about case.</summary>
internal sealed class FunctionTable
{
    public static readonly FunctionTable Instance = new();

    private readonly FrozenDictionary<string, Function> _functions;

    private FunctionTable()
    {
        var functions = new List<Function>();
        ScalarFunctions.AddTo(functions);
        ConversionFunctions.AddTo(functions);
        StringFunctions.AddTo(functions);
        MathFunctions.AddTo(functions);
        ListFunctions.AddTo(functions);
        GraphFunctions.AddTo(functions);
        TemporalFunctions.AddTo(functions);
        _functions = functions.ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> Names => _functions.Keys.Concat(Aggregates.Names);

    public Function? Find(string name) => _functions.GetValueOrDefault(name);
}

/// <summary>Short forms for the tables of functions.</summary>
internal static class FunctionListExtensions
{
    public static void Add(this List<Function> functions, string name, KindSet[] parameters, StaticType result, FunctionBody body, int optional = 0, bool takesNull = false) =>
        functions.Add(new Function(name, parameters.Length - optional, parameters.Length, [.. parameters], result, body, takesNull));

    public static void Add(this List<Function> functions, string name, KindSet[] parameters, KindSet result, FunctionBody body, int optional = 0, bool takesNull = false) =>
        functions.Add(name, parameters, new StaticType(result), body, optional, takesNull);
}
