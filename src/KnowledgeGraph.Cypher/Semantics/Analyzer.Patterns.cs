using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
    private static readonly StaticType NodeType = new(KindSet.Node);
    private static readonly StaticType RelationshipType = new(KindSet.Relationship);
    private static readonly StaticType PathType = new(KindSet.Path);

    private void VisitMatch(MatchClause match, Scope scope)
    {
        var relationships = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in match.Patterns)
            BindPattern(pattern, scope, relationships);
        foreach (var pattern in match.Patterns)
            VisitPatternExpressions(pattern, scope);
        if (match.Predicate is not null)
            RequireBoolean(match.Predicate, Visit(match.Predicate, scope, ExpressionContext.Predicate));
    }

    private void BindPattern(PathPattern pattern, Scope scope, HashSet<string> relationships)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern { Variable: { } variable }:
                    RequireNotPath(variable, pattern);
                    BindEntity(variable, KindSet.Node, NodeType, scope);
                    break;
                case RelationshipPattern relationship:
                    BindRelationship(relationship, pattern, scope, relationships);
                    break;
                case QuantifiedPath path:
                    BindQuantified(path, scope);
                    break;
            }
        }
        if (pattern.Name is { } name)
        {
            if (scope.Contains(name.Name))
                throw AlreadyBound(name);
            scope.Set(name.Name, PathType);
        }
    }

    private void RequireNotPath(Variable variable, PathPattern path)
    {
        if (path.Name?.Name == variable.Name)
            throw Error(variable.Span, "VariableAlreadyBound", $"{variable.Name} is the path itself", "Choose another name.");
    }

    private void BindRelationship(RelationshipPattern pattern, PathPattern path, Scope scope, HashSet<string> relationships)
    {
        if (pattern.Variable is not { } variable)
            return;
        RequireNotPath(variable, path);
        if (!relationships.Add(variable.Name))
        {
            throw Error(variable.Span, "RelationshipUniquenessViolation", $"The relationship {variable.Name} stands twice in one pattern, which can never match",
                "Choose another name.");
        }
        if (pattern.Length is not null)
            BindEntity(variable, KindSet.List, StaticType.ListOf(KindSet.Relationship), scope);
        else
            BindEntity(variable, KindSet.Relationship, RelationshipType, scope);
    }

    private void BindQuantified(QuantifiedPath path, Scope scope)
    {
        var inner = new Scope(scope);
        foreach (var variable in QuantifiedVariables(path.Inner))
        {
            if (scope.Contains(variable.Name))
                throw AlreadyBound(variable);
        }
        BindPattern(path.Inner, inner, []);
        foreach (var variable in QuantifiedVariables(path.Inner))
        {
            var kinds = inner.Variables[variable.Name].Kinds;
            scope.Set(variable.Name, StaticType.ListOf(kinds));
        }
    }

    internal static IEnumerable<Variable> QuantifiedVariables(PathPattern pattern) => pattern.Elements
        .Select(e => e switch { NodePattern n => n.Variable, RelationshipPattern r => r.Variable, _ => null }).OfType<Variable>().DistinctBy(v => v.Name);

    private void BindEntity(Variable variable, KindSet kinds, StaticType type, Scope scope)
    {
        if (!scope.TryGet(variable.Name, out var known))
            scope.Set(variable.Name, type);
        else if (!known.Allows(kinds) || (kinds == KindSet.List && (known.Elements & KindSet.Relationship) == 0))
        {
            throw Error(variable.Span, "VariableTypeConflict", $"{variable.Name} is {known.Describe()} already and cannot be {type.Describe()} here",
                "Choose another name.");
        }
    }

    private void VisitPatternExpressions(PathPattern pattern, Scope scope)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    VisitProperties(node.Properties, scope);
                    VisitInline(node.Predicate, scope);
                    break;
                case RelationshipPattern relationship:
                    CheckRelationship(relationship, scope);
                    break;
                case QuantifiedPath path:
                    var inner = new Scope(scope);
                    BindInner(path.Inner, inner);
                    VisitPatternExpressions(path.Inner, inner);
                    VisitInline(path.Predicate, inner);
                    break;
            }
        }
    }

    /// <summary>Inside of the quantified part its variables are single again.</summary>
    private static void BindInner(PathPattern pattern, Scope scope)
    {
        foreach (var element in pattern.Elements)
        {
            if (element is NodePattern { Variable: { } node })
                scope.Set(node.Name, NodeType);
            else if (element is RelationshipPattern { Variable: { } relationship })
                scope.Set(relationship.Name, RelationshipType);
        }
    }

    private void CheckRelationship(RelationshipPattern relationship, Scope scope)
    {
        VisitProperties(relationship.Properties, scope);
        if (relationship.Predicate is null)
            return;
        var inner = new Scope(scope);
        if (relationship.Variable is { } variable)
            inner.Set(variable.Name, RelationshipType);
        VisitInline(relationship.Predicate, inner);
    }

    private void VisitInline(Expression? predicate, Scope scope)
    {
        if (predicate is not null)
            RequireBoolean(predicate, Visit(predicate, scope, ExpressionContext.Predicate));
    }

    private void VisitProperties(Expression? properties, Scope scope)
    {
        if (properties is ParameterReference)
        {
            throw Error(properties.Span, "InvalidParameterUse", "A parameter cannot stand for a whole property map in a pattern",
                "Name the properties: {name: $properties.name}.");
        }
        if (properties is not null)
            Visit(properties, scope, ExpressionContext.Value);
    }

    private CypherException Undefined(Variable variable, Scope scope) => Error(
        variable.Span, "UndefinedVariable", $"Variable {variable.Name} is not defined", Suggestions.For(variable.Name, scope.Variables.Keys));

    private void RequireBoolean(Expression expression, StaticType type)
    {
        if (!type.Allows(KindSet.Boolean))
            throw Error(expression.Span, "InvalidArgumentType", $"Expected a Boolean, this is {type.Describe()}");
    }
}
