using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class PatternPlanner
{
    private void Follow(PatternLink link, bool fromStart, double rows)
    {
        var (near, far) = fromStart ? (link.From, link.To) : (link.To, link.From);
        if (link.Element is QuantifiedPath quantified)
            FollowQuantified(link, quantified, near, far, fromStart, rows);
        else if (_solved.Contains(link.Name))
            FollowBound(link, rows);
        else if (link.Search != PathSearch.All)
            FollowShortest(link, rows);
        else
            FollowRelationship(link, near, far, fromStart, rows);
        _solved.UnionWith([link.From, link.To, link.Name]);
        _followed.Add(link);
    }

    private static string Describe(PatternLink link) =>
        ExpressionPrinter.Print(new PathPattern(null, PathSearch.All, [Node(link.From), link.Element, Node(link.To)], default));

    private static NodePattern Node(string name) => new(name.StartsWith(' ') ? null : new Variable(name, default), null, null, null, default);

    private Traversal Traverse(RelationshipPattern relationship, PatternLink link, bool fromStart)
    {
        var types = relationship.Types is null ? null : LabelTest.Types(relationship.Types, context.Graph);
        var traversal = new Traversal(types, relationship.Direction, Exclusions(link, types));
        return fromStart ? traversal : traversal.Reversed();
    }

    /// <summary>The relationships that this MATCH has taken already and that could come again; shortest paths stand for themselves.</summary>
    private int[] Exclusions(PatternLink link, int[]? types)
    {
        if (link.Search != PathSearch.All)
            return [];
        return [.. _followed.Where(other => other.Search == PathSearch.All && (types is null || Overlaps(other, types))).Select(other => _variables[other.Name])];
    }

    private bool Overlaps(PatternLink other, int[] types) =>
        other.Relationship is not { Types: { } otherTypes } || LabelTest.Types(otherTypes, context.Graph).Intersect(types).Any();

    private void FollowRelationship(PatternLink link, string near, string far, bool fromStart, double rows)
    {
        var relationship = link.Relationship!;
        var traversal = Traverse(relationship, link, fromStart);
        var into = _solved.Contains(far);
        var (from, to, name) = (_variables[near], _variables[far], _variables[link.Name]);
        _plan = relationship.Length is { } length
            ? new VariableExpandPlan(_plan, from, name, to, into, traversal, length, Conditions(relationship, link), !fromStart, link.KeepsList, Describe(link)) { Rows = rows }
            : new ExpandPlan(_plan, from, name, to, into, traversal, Describe(link)) { Rows = rows };
    }

    private void FollowBound(PatternLink link, double rows)
    {
        var relationship = link.Relationship!;
        var traversal = Traverse(relationship, link, true);
        var (from, to, name) = (_variables[link.From], _variables[link.To], _variables[link.Name]);
        var (fromBound, toBound) = (_solved.Contains(link.From), _solved.Contains(link.To));
        _plan = relationship.Length is { } length
            ? new BoundPathPlan(_plan, from, fromBound, name, to, toBound, traversal, length, Describe(link)) { Rows = rows }
            : new BoundRelationshipPlan(_plan, from, fromBound, name, to, toBound, traversal, Describe(link)) { Rows = rows };
    }

    /// <summary>
    /// Property map and inline condition of a path of variable length hold for each of its relationships; <c>all(r IN relationships(p) WHERE …)</c>
    /// and its like, for nodes too, are tested at each step as well, which spares the search what it would throw away in the end.
    /// </summary>
    private StepConditions Conditions(RelationshipPattern relationship, PatternLink link)
    {
        var variable = new Variable(link.Name, relationship.Span);
        var own = SyntaxTree.Present(relationship.Predicate).ToList();
        if (relationship.Properties is MapLiteral map)
        {
            own.AddRange(map.Entries.Select(e =>
                new BinaryExpression(BinaryOperator.Equal, new PropertyAccess(variable, e.Key, e.Value.Span), e.Value, e.Value.Span)));
        }
        var ofRelationships = own.Select(condition => Step(link.Name, condition)).ToList();
        var ofNodes = new List<StepCondition>();
        foreach (var condition in link.Search == PathSearch.All || link.RefusesLoops ? _conditions : [])
        {
            if (PathQuantifier.Of(condition.Expression) is not { } quantifier || !Own(quantifier.Predicate).Where(n => n != quantifier.Variable).All(_solved.Contains))
                continue;
            if (quantifier.Subject == link.Name || (quantifier.Subject == link.PathName && quantifier.Part == PathPart.Relationships))
                ofRelationships.Add(Step(quantifier.Variable, quantifier.Predicate));
            else if (quantifier.Subject == link.PathName && quantifier.Part == PathPart.Nodes)
                ofNodes.Add(Step(quantifier.Variable, quantifier.Predicate));
        }
        return new StepConditions([.. ofRelationships], [.. ofNodes]);
    }

    private StepCondition Step(string name, Expression condition)
    {
        var slot = context.NewSlot();
        return new StepCondition(slot, new ExpressionCompiler(context, _variables.With(name, slot)).CompilePredicate(condition));
    }

    private void FollowShortest(PatternLink link, double rows)
    {
        var relationship = link.Relationship!;
        var traversal = Traverse(relationship, link, true);
        var length = relationship.Length ?? new LengthRange(1, 1);
        var conditions = Conditions(relationship, link);
        var names = new HashSet<string>(StringComparer.Ordinal) { link.Name };
        if (link.PathName is not null)
            names.Add(link.PathName);
        var solved = _solved.Union(names).ToHashSet(StringComparer.Ordinal);
        // The functions look for the shortest path that fulfils the conditions; ANY SHORTEST and its like choose first.
        PatternCondition[] own = link.RefusesLoops ? [.. _conditions.Where(c => c.Needs.Overlaps(names) && c.Needs.IsSubsetOf(solved))] : [];
        _conditions.RemoveAll(own.Contains);
        // What each step tests the whole path need not.
        own = [.. own.Where(c => PathQuantifier.Of(c.Expression) is not { } quantifier || !Own(quantifier.Predicate).Where(n => n != quantifier.Variable).All(_solved.Contains))];
        Func<Frame, bool>? predicate = null;
        Action<Frame>? before = null;
        if (own.Length > 0)
        {
            predicate = Compiler.CompilePredicate(own.Select(c => c.Expression).Aggregate((a, b) => new BinaryExpression(BinaryOperator.And, a, b, a.Span)));
            if (link.PathName is { } path)
            {
                var (slot, build) = (_variables[path], PathBuilder.Compile(_variables[link.From], [_variables[link.Name]]));
                before = f => f.Slots[slot] = build(f);
            }
        }
        _plan = new ShortestPathPlan(
            _plan, _variables[link.From], _variables[link.Name], _variables[link.To], traversal, length, conditions,
            new ShortestSelection(link.Count, link.Search is PathSearch.AllShortest or PathSearch.ShortestGroups), link.RefusesLoops, predicate, before, Describe(link)) { Rows = rows };
    }

    private void FollowQuantified(PatternLink link, QuantifiedPath quantified, string near, string far, bool fromStart, double rows)
    {
        var elements = quantified.Inner.Elements;
        var first = Named((NodePattern)elements[0]);
        var last = Named((NodePattern)elements[^1]);
        var named = quantified.Inner with { Elements = Name(elements.SetItem(0, first).SetItem(elements.Length - 1, last)) };
        var (start, end) = fromStart ? (first, last) : (last, first);
        var startSlot = context.NewSlot();
        // Inside, the variables of the quantified part are single; those of the pattern around it are as they are.
        var groups = Analyzer.QuantifiedVariables(quantified.Inner).Select(v => v.Name).ToArray();
        var outer = _variables.Without(groups).With(start.Variable!.Name, startSlot);
        var (inner, after) = queries.PlanPattern([named], quantified.Predicate, outer);
        var innerSlots = after.DistinctSlots.Except(outer.DistinctSlots).Append(startSlot).ToArray();
        var relationships = named.Elements.OfType<RelationshipPattern>().Select(r => after[r.Variable!.Name]).ToArray();
        var slots = new QuantifiedSlots(
            _variables[near], _variables[far], startSlot, after[end.Variable!.Name], innerSlots, relationships,
            [.. groups.Select(name => (after[name], _variables[name]))], _variables[link.Name]);
        var exclusions = new Traversal(null, PatternDirection.Both, Exclusions(link, null));
        _plan = new QuantifiedPathPlan(_plan, inner, slots, quantified.Repetitions, _solved.Contains(far), !fromStart, exclusions, Describe(link)) { Rows = rows };
        _solved.UnionWith(groups);
    }

    private NodePattern Named(NodePattern node) => node.Variable is not null ? node : node with { Variable = new Variable(context.NewName("node"), node.Span) };

    private ImmutableArray<PatternElement> Name(ImmutableArray<PatternElement> elements) =>
        [.. elements.Select(e => e is RelationshipPattern { Variable: null } r ? r with { Variable = new Variable(context.NewName("relationship"), r.Span) } : e)];
}
