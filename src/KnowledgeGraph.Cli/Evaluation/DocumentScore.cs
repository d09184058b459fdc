using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Evaluation;

/// <param name="Errors">Tab-separated: document, what went wrong with which label or type, the name or ends, and the gold's evidence of a missed relation.</param>
internal sealed record DocumentScore(string Document, Tallies Entities, Tallies Relations, QuoteTally Quotes, ImmutableArray<string> Errors);

/// <summary>How often a relation that was found rests on the words that the gold gives as its evidence.</summary>
/// <param name="Found">Required gold relations that were found and for which the gold gives evidence.</param>
/// <param name="Quoted">Those of them with a quote that contains the gold's words, white space and Markdown marks aside.</param>
internal readonly record struct QuoteTally(int Found, int Quoted)
{
    /// <summary>1 where none was found.</summary>
    public double Share => Found == 0 ? 1 : (double)Quoted / Found;

    public static QuoteTally operator +(QuoteTally left, QuoteTally right) => new(left.Found + right.Found, left.Quoted + right.Quoted);
}
