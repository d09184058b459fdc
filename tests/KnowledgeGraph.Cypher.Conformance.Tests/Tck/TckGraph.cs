using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>A graph that the kit's setting-up statements can write: CREATE and DELETE, with the engine for all that reads.</summary>
internal sealed class TckGraph
{
    private static readonly CypherEngine Engine = new();

    private readonly List<(List<string> Labels, CypherMap Properties)?> _nodes = [];
    private readonly List<(int Start, int End, string Type, CypherMap Properties)?> _relationships = [];
    private GraphSnapshot? _snapshot;
    private List<int> _snapshotNodes = [];
    private List<int> _snapshotRelationships = [];

    public GraphSnapshot Snapshot => _snapshot ??= Build();

    public void Execute(string statement, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        var source = new QuerySource(statement);
        var query = Parser.Parse(source, CypherLimits.Default.NestingDepth, allowWrites: true);
        var rows = new List<Dictionary<string, CypherValue>> { new(StringComparer.Ordinal) };
        var clauses = query.Parts.Single().Clauses;
        for (var i = 0; i < clauses.Length; i++)
        {
            switch (clauses[i])
            {
                case CreateClause create:
                    foreach (var row in rows)
                        Create(create, row, source, parameters);
                    break;
                case DeleteClause delete:
                    foreach (var row in rows)
                        Delete(delete, row);
                    break;
                default:
                    var first = i;
                    while (i + 1 < clauses.Length && clauses[i + 1] is not (CreateClause or DeleteClause))
                        i++;
                    rows = Read(source.Slice(clauses[first].Span.To(clauses[i].Span)), rows, parameters);
                    break;
            }
        }
    }

    private List<Dictionary<string, CypherValue>> Read(string clauses, List<Dictionary<string, CypherValue>> rows, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        var names = rows.Count == 0 ? [] : rows[0].Keys.ToArray();
        var prefix = names.Length == 0 ? "" : "UNWIND $`  rows` AS `  row` WITH " + string.Join(", ", names.Select(n => $"`  row`.`{n}` AS `{n}`")) + " ";
        var result = new List<Dictionary<string, CypherValue>>();
        var snapshot = Snapshot;
        var prepared = Engine.Prepare(prefix + clauses + " RETURN *");
        var all = new Dictionary<string, CypherValue>(parameters, StringComparer.Ordinal)
        {
            ["  rows"] = CypherValue.From(CypherList.From(rows.Select(row => CypherValue.From(CypherMap.From(row.Select(p => KeyValuePair.Create(p.Key, Translate(p.Value, toSnapshot: true)))))))),
        };
        foreach (var values in prepared.Execute(snapshot, all).Rows)
            result.Add(prepared.Columns.Zip(values).ToDictionary(p => p.First, p => Translate(p.Second, toSnapshot: false), StringComparer.Ordinal));
        return result;
    }

    private CypherValue Translate(CypherValue value, bool toSnapshot)
    {
        if (value.Kind is not (CypherKind.Node or CypherKind.Relationship))
            return value;
        var ids = value.Kind == CypherKind.Node ? _snapshotNodes : _snapshotRelationships;
        var id = toSnapshot ? ids.IndexOf(value.EntityId) : ids[value.EntityId];
        return CypherValue.Entity(new KindTag(value.Kind, _snapshot), id);
    }

    private void Create(CreateClause create, Dictionary<string, CypherValue> row, QuerySource source, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        foreach (var pattern in create.Patterns)
        {
            var last = CreateNode((NodePattern)pattern.Elements[0], row, source, parameters);
            for (var i = 1; i < pattern.Elements.Length; i += 2)
            {
                var next = CreateNode((NodePattern)pattern.Elements[i + 1], row, source, parameters);
                var relationship = (RelationshipPattern)pattern.Elements[i];
                var (start, end) = relationship.Direction == PatternDirection.Incoming ? (next, last) : (last, next);
                _relationships.Add((start, end, Labels(relationship.Types).Single(), Properties(relationship.Properties, row, source, parameters)));
                if (relationship.Variable is { } variable)
                    row[variable.Name] = CypherValue.Entity(new KindTag(CypherKind.Relationship, _snapshot), _relationships.Count - 1);
                last = next;
            }
        }
        _snapshot = null;
    }

    private int CreateNode(NodePattern node, Dictionary<string, CypherValue> row, QuerySource source, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        if (node.Variable is { } known && row.TryGetValue(known.Name, out var value))
            return value.EntityId;
        _nodes.Add((Labels(node.Labels), Properties(node.Properties, row, source, parameters)));
        if (node.Variable is { } variable)
            row[variable.Name] = CypherValue.Entity(new KindTag(CypherKind.Node, _snapshot), _nodes.Count - 1);
        return _nodes.Count - 1;
    }

    private static List<string> Labels(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName name => [name.Name],
        LabelAnd and => [.. Labels(and.Left), .. Labels(and.Right)],
        _ => throw new NotSupportedException("CREATE takes plain labels"),
    };

    private CypherMap Properties(Expression? properties, Dictionary<string, CypherValue> row, QuerySource source, IReadOnlyDictionary<string, CypherValue> parameters)
    {
        if (properties is null)
            return CypherMap.Empty;
        var used = SyntaxTree.FreeVariables(properties);
        // A property may look at a node made just before.
        _snapshot = used.Count > 0 ? null : _snapshot;
        var own = row.Where(p => used.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var rows = Read($"WITH {(own.Count == 0 ? "" : "*, ")}{source.Slice(properties.Span)} AS `tck properties`", [own], parameters);
        return rows.Single()["tck properties"].AsMap();
    }

    private void Delete(DeleteClause delete, Dictionary<string, CypherValue> row)
    {
        foreach (var target in delete.Targets.Cast<Variable>())
        {
            var value = row[target.Name];
            if (value.Kind == CypherKind.Relationship)
                _relationships[value.EntityId] = null;
            else if (value.Kind == CypherKind.Node)
            {
                _nodes[value.EntityId] = null;
                for (var i = 0; i < _relationships.Count; i++)
                {
                    if (_relationships[i] is { } r && (r.Start == value.EntityId || r.End == value.EntityId))
                        _relationships[i] = null;
                }
            }
        }
        _snapshot = null;
    }

    private GraphSnapshot Build()
    {
        var builder = new GraphSnapshotBuilder();
        (_snapshotNodes, _snapshotRelationships) = ([], []);
        var ids = new Dictionary<int, int>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i] is not { } node)
                continue;
            ids.Add(i, builder.AddNode(node.Labels, node.Properties));
            _snapshotNodes.Add(i);
        }
        for (var i = 0; i < _relationships.Count; i++)
        {
            if (_relationships[i] is not { } r)
                continue;
            builder.AddRelationship(ids[r.Start], ids[r.End], r.Type, r.Properties);
            _snapshotRelationships.Add(i);
        }
        return builder.Build();
    }
}
