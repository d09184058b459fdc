using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

internal enum PathPart
{
    /// <summary>The subject is the list of relationships itself.</summary>
    Self, Relationships, Nodes,
}

/// <summary>A condition that every part of a path must fulfil: <c>all(r IN relationships(p) WHERE …)</c>, <c>none(…)</c>, <c>NOT any(…)</c>.</summary>
/// <param name="Subject">The path, or the list of relationships.</param>
/// <param name="Variable">Stands for the part in the predicate.</param>
internal sealed record PathQuantifier(string Subject, PathPart Part, string Variable, Expression Predicate)
{
    /// <returns>Null for any other condition.</returns>
    public static PathQuantifier? Of(Expression condition)
    {
        var (quantifier, negated) = condition switch
        {
            Quantifier { Kind: QuantifierKind.All } all => (all, false),
            Quantifier { Kind: QuantifierKind.None } none => (none, true),
            UnaryExpression { Operator: UnaryOperator.Not, Operand: Quantifier { Kind: QuantifierKind.Any } any } => (any, true),
            _ => (null, false),
        };
        if (quantifier is null)
            return null;
        var predicate = negated ? new UnaryExpression(UnaryOperator.Not, quantifier.Predicate, quantifier.Predicate.Span) : quantifier.Predicate;
        return quantifier.List switch
        {
            Variable list => new(list.Name, PathPart.Self, quantifier.Variable.Name, predicate),
            FunctionCall { Arguments: [Variable path] } call when call.Name.Equals("relationships", StringComparison.OrdinalIgnoreCase) =>
                new(path.Name, PathPart.Relationships, quantifier.Variable.Name, predicate),
            FunctionCall { Arguments: [Variable path] } call when call.Name.Equals("nodes", StringComparison.OrdinalIgnoreCase) =>
                new(path.Name, PathPart.Nodes, quantifier.Variable.Name, predicate),
            _ => null,
        };
    }
}
