using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A step of solving a pattern: to find a node anew, or to follow a link.</summary>
/// <param name="Node">The node to find; null for a link.</param>
/// <param name="FromStart">The link is followed from its left end.</param>
/// <param name="Rows">The rows expected after it and its conditions.</param>
/// <param name="Work">The rows that it makes before its conditions.</param>
internal sealed record PatternStep(string? Node, PatternLink? Link, bool FromStart, double Rows, double Work);

/// <summary>Chooses where to begin a pattern and in which order to go on.</summary>
/// <remarks>Greedy from every possible beginning, the cheapest whole taken; the cost is the sum of all rows made on the way, those too that a condition takes away at once.</remarks>
internal sealed class PatternOrder(PatternGraph pattern, Estimator estimator, ImmutableHashSet<string> bound)
{
    public IReadOnlyList<PatternStep> Choose(double inputRows)
    {
        if (pattern.Nodes.Any(bound.Contains) || pattern.Links.Any(l => bound.Contains(l.Name)) || pattern.Nodes.Count == 1)
            return Run(null, inputRows).Steps;
        return pattern.Nodes.Select(node => Run(node, inputRows)).MinBy(run => run.Cost).Steps;
    }

    private (IReadOnlyList<PatternStep> Steps, double Cost) Run(string? first, double rows)
    {
        var solved = bound.ToBuilder();
        var links = pattern.Links.ToList();
        var conditions = pattern.Conditions.Where(c => !c.Needs.IsSubsetOf(bound)).ToList();
        var steps = new List<PatternStep>();
        double cost = 0;
        void Take(PatternStep step)
        {
            rows = step.Rows;
            cost += step.Work;
            steps.Add(step);
            conditions.RemoveAll(c => c.Needs.All(solved.Contains));
        }

        if (first is not null)
            Take(Solve(first, rows, solved, conditions));
        while (true)
        {
            var next = links.Select((link, i) => (Link: link, Step: Follow(link, rows, solved, conditions))).Where(c => c.Step is not null).OrderBy(c => c.Step!.Rows).FirstOrDefault();
            if (next.Step is not null)
            {
                links.Remove(next.Link);
                solved.UnionWith(Names(next.Link));
                Take(next.Step);
                continue;
            }
            var node = pattern.Nodes.Where(n => !solved.Contains(n)).Select(n => (Name: n, Rows: ScanRows(n, solved, conditions))).OrderBy(n => n.Rows).Select(n => n.Name).FirstOrDefault();
            if (node is not null)
                Take(Solve(node, rows, solved, conditions));
            else if (links.Count > 0)
            {
                // Nothing but links that need each other: taken as they stand.
                var link = links[0];
                links.RemoveAt(0);
                solved.UnionWith(Names(link));
                Take(new PatternStep(null, link, true, rows, rows));
            }
            else
                return (steps, cost);
        }
    }

    private IEnumerable<string> Names(PatternLink link)
    {
        IEnumerable<string> names = [link.From, link.To, link.Name];
        if (link.Element is QuantifiedPath quantified)
            names = names.Concat(Semantics.Analyzer.QuantifiedVariables(quantified.Inner).Select(v => v.Name));
        return names.Concat(pattern.Paths.Where(p => p.Links.Contains(link)).Select(p => p.Name));
    }

    private PatternStep Solve(string node, double rows, ImmutableHashSet<string>.Builder solved, List<PatternCondition> conditions)
    {
        var found = rows * ScanRows(node, solved, conditions);
        solved.Add(node);
        return new PatternStep(node, null, true, found, Math.Max(found, HasSeek(node, solved, conditions) ? found : rows * estimator.Scan(node)));
    }

    /// <summary>The nodes that are left after all conditions on the node.</summary>
    private double ScanRows(string node, ImmutableHashSet<string>.Builder solved, List<PatternCondition> conditions)
    {
        var rows = estimator.NodeCount;
        foreach (var condition in conditions.Where(c => c.Needs.Contains(node) && c.Needs.All(n => n == node || solved.Contains(n))))
            rows *= estimator.Selectivity(condition.Expression);
        return rows;
    }

    private bool HasSeek(string node, ImmutableHashSet<string>.Builder solved, List<PatternCondition> conditions) =>
        conditions.Any(c => c.Needs.Contains(node) && c.Needs.All(n => n == node || solved.Contains(n)) && estimator.IsSeek(c.Expression));

    private PatternStep? Follow(PatternLink link, double rows, ImmutableHashSet<string>.Builder solved, List<PatternCondition> conditions)
    {
        if (!link.Needs.All(solved.Contains))
            return null;
        var (from, to) = (solved.Contains(link.From), solved.Contains(link.To));
        if (bound.Contains(link.Name))
            return new PatternStep(null, link, from || !to, rows * 0.5, rows);
        if (link.Search != PathSearch.All)
            return from && to ? new PatternStep(null, link, true, rows, rows) : null;
        if (!from && !to)
            return null;
        var fromStart = from && (!to || estimator.Degree(link, true) <= estimator.Degree(link, false));
        var target = fromStart ? link.To : link.From;
        var result = rows * estimator.Degree(link, fromStart);
        var work = result;
        if (from && to)
            return new PatternStep(null, link, fromStart, Math.Min(rows, result / Math.Max(1, estimator.Scan(target))), link.Relationship?.Length is null ? rows : work);
        var then = solved.ToImmutable().Union(Names(link));
        foreach (var condition in conditions.Where(c => c.Needs.IsSubsetOf(then)))
            result *= estimator.Selectivity(condition.Expression, link, fromStart);
        return new PatternStep(null, link, fromStart, result, work);
    }
}
