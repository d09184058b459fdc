using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A condition and the variables that must be known before it can be tested.</summary>
internal sealed record PatternCondition(Expression Expression, ImmutableHashSet<string> Needs);

/// <summary>A relationship, path of variable length or quantified path of a pattern, between two of its nodes.</summary>
/// <param name="Name">The variable; one that no query can write where the pattern has none.</param>
/// <param name="Needs">Variables that must be known before it can be followed.</param>
internal sealed record PatternLink(string Name, string From, string To, PatternElement Element, PathSearch Search, string? PathName, ImmutableHashSet<string> Needs, bool KeepsList)
{
    public RelationshipPattern? Relationship => Element as RelationshipPattern;

    /// <summary>As <see cref="PathPattern.RefusesLoops"/>.</summary>
    public bool RefusesLoops { get; init; }

    /// <summary>As <see cref="PathPattern.Count"/>.</summary>
    public long Count { get; init; } = 1;
}

/// <summary>The patterns of one MATCH as a graph: nodes by name, links between them, and conditions.</summary>
/// <remarks>Labels and property maps become conditions on the variables, so that everything is tested in one way.</remarks>
internal sealed class PatternGraph
{
    private readonly PlanContext _context;
    private readonly Variables _outer;
    private readonly List<PatternCondition> _conditions = [];

    private PatternGraph(PlanContext context, Variables outer)
    {
        _context = context;
        _outer = outer;
    }

    /// <summary>In the order of the patterns.</summary>
    public List<string> Nodes { get; } = [];

    public List<PatternLink> Links { get; } = [];

    /// <summary>Named paths: their first node and the links that they consist of.</summary>
    public List<(string Name, string FirstNode, List<PatternLink> Links)> Paths { get; } = [];

    public IReadOnlyList<PatternCondition> Conditions => _conditions;

    public static PatternGraph Build(PlanContext context, Variables outer, ImmutableArray<PathPattern> patterns, Expression? predicate)
    {
        var graph = new PatternGraph(context, outer);
        var listsMatter = patterns.Sum(p => p.Elements.Count(e => e is not NodePattern)) > 1;
        foreach (var pattern in patterns)
        {
            graph.Add(pattern, listsMatter);
            // A known node that is null matches nothing; along relationships that comes by itself.
            if (pattern.Elements is [NodePattern { Variable: { } known }] && outer.Contains(known.Name))
                graph.AddCondition(new NullCheck(known, true, known.Span));
        }
        if (predicate is not null)
            graph.AddConditions(predicate);
        graph.Settle();
        return graph;
    }

    private void Add(PathPattern pattern, bool listsMatter)
    {
        var names = pattern.Elements.Select(e => e is NodePattern node ? AddNode(node) : "").ToArray();
        var links = new List<PatternLink>();
        for (var i = 1; i < pattern.Elements.Length; i += 2)
            links.Add(AddLink(pattern, pattern.Elements[i], names[i - 1], names[i + 1], listsMatter));
        if (pattern.Name is { } name)
            Paths.Add((name.Name, names[0], links));
    }

    private string AddNode(NodePattern node)
    {
        var name = node.Variable?.Name ?? _context.NewName("node");
        if (!Nodes.Contains(name))
            Nodes.Add(name);
        var variable = new Variable(name, node.Span);
        if (node.Labels is not null)
            AddLabels(variable, node.Labels);
        AddProperties(variable, node.Properties);
        if (node.Predicate is not null)
            AddConditions(node.Predicate);
        return name;
    }

    private void AddLabels(Variable variable, LabelExpression labels)
    {
        if (labels is LabelAnd and)
        {
            AddLabels(variable, and.Left);
            AddLabels(variable, and.Right);
            return;
        }
        AddCondition(new LabelCheck(variable, labels, labels.Span));
    }

    private PatternLink AddLink(PathPattern pattern, PatternElement element, string from, string to, bool listsMatter)
    {
        if (element is QuantifiedPath quantified)
        {
            var inner = new HashSet<string>(StringComparer.Ordinal);
            foreach (var expression in SyntaxTree.PatternExpressions(quantified.Inner).Concat(SyntaxTree.Present(quantified.Predicate)))
                inner.UnionWith(SyntaxTree.FreeVariables(expression));
            inner.ExceptWith(Analyzer.QuantifiedVariables(quantified.Inner).Select(v => v.Name));
            var link = new PatternLink(_context.NewName("steps"), from, to, element, PathSearch.All, null, [.. inner], true);
            Links.Add(link);
            return link;
        }
        var relationship = (RelationshipPattern)element;
        var name = relationship.Variable?.Name ?? _context.NewName("relationship");
        var needs = ImmutableHashSet<string>.Empty;
        if (relationship.Length is null && pattern.Search == PathSearch.All)
        {
            var variable = new Variable(name, relationship.Span);
            AddProperties(variable, relationship.Properties);
            if (relationship.Predicate is not null)
                AddConditions(relationship.Predicate);
        }
        else
        {
            needs = [.. SyntaxTree.Present(relationship.Properties, relationship.Predicate).SelectMany(SyntaxTree.FreeVariables)];
            needs = needs.Remove(name);
        }
        var keeps = listsMatter || relationship.Variable is not null || pattern.Name is not null;
        var result = new PatternLink(name, from, to, element, pattern.Search, pattern.Name?.Name, needs, keeps) { RefusesLoops = pattern.RefusesLoops, Count = pattern.Count };
        Links.Add(result);
        return result;
    }

    private void AddProperties(Variable variable, Expression? properties)
    {
        if (properties is not MapLiteral map)
            return;
        foreach (var entry in map.Entries)
            AddCondition(new BinaryExpression(BinaryOperator.Equal, new PropertyAccess(variable, entry.Key, entry.Value.Span), entry.Value, entry.Value.Span));
    }

    private void AddConditions(Expression predicate)
    {
        foreach (var conjunct in SyntaxTree.Conjuncts(predicate))
            AddCondition(conjunct);
    }

    private void AddCondition(Expression expression) => _conditions.Add(new PatternCondition(expression, [.. SyntaxTree.FreeVariables(expression)]));

    /// <summary>Takes names off the needs that are neither the pattern's own nor known from before: they are local to subqueries.</summary>
    private void Settle()
    {
        var own = new HashSet<string>(Nodes, StringComparer.Ordinal);
        own.UnionWith(Links.Select(l => l.Name));
        own.UnionWith(Paths.Select(p => p.Name));
        own.UnionWith(Links.Select(l => l.Element).OfType<QuantifiedPath>().SelectMany(q => Analyzer.QuantifiedVariables(q.Inner)).Select(v => v.Name));
        for (var i = 0; i < _conditions.Count; i++)
            _conditions[i] = _conditions[i] with { Needs = _conditions[i].Needs.Intersect(own.Where(name => !_outer.Contains(name))) };
        for (var i = 0; i < Links.Count; i++)
        {
            var link = Links[i] with { Needs = Links[i].Needs.Intersect(own.Where(name => !_outer.Contains(name))) };
            foreach (var path in Paths)
            {
                var at = path.Links.IndexOf(Links[i]);
                if (at >= 0)
                    path.Links[at] = link;
            }
            Links[i] = link;
        }
    }
}
