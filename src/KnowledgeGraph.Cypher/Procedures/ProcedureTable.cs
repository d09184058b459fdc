namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>The procedures that CALL knows; names are case-sensitive.</summary>
internal sealed class ProcedureTable(IEnumerable<Procedure> procedures)
{
    private readonly Dictionary<string, Procedure> _procedures = procedures.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _procedures.Keys;

    public Procedure? Find(string name) => _procedures.GetValueOrDefault(name);
}
