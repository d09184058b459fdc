using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli.Extracting;

/// <summary>Writes how a document was read: what was left out, then for each sentence its words, the names proposed (<c>+</c> taken, <c>-</c> not),
/// whom they mean, and what is stated.</summary>
internal static class TraceText
{
    public static void Write(TextWriter output, ExtractionTrace trace)
    {
        var source = trace.Article.Source;
        output.WriteLine($"# {source.Id}  {trace.Article.Metadata.Title}".TrimEnd());
        foreach (var (span, reason) in trace.Article.Boilerplate)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out {span.Start}–{span.End}, {reason}: {OneLine(span.Of(source.Text))}"));
        foreach (var block in trace.Blocks)
        {
            foreach (var sentence in block.Block.Sentences)
                Write(output, trace.Record, block, sentence);
        }
    }

    private static void Write(TextWriter output, DocumentRecord record, BlockTrace block, TextSpan sentence)
    {
        var text = block.Block.Content.Text;
        output.WriteLine();
        output.WriteLine($"[{block.Block.Kind}] {OneLine(sentence.Of(text))}");
        var words = block.Words.Where(w => sentence.Contains(w.Span)).Select(w => $"{w.Span.Of(text)}/{w.Tag}");
        output.WriteLine($"  words     {OneLine(string.Join(' ', words))}");
        foreach (var proposal in block.Proposals.Where(p => sentence.Contains(p.Span)).OrderBy(p => p.Span).ThenByDescending(p => p.Score))
        {
            var mark = proposal.IsTaken ? '+' : '-';
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  proposed  {mark} {proposal.Label} {proposal.Span.Of(text)}  {proposal.Score:0.##} {proposal.Reason}"));
        }

        if (!sentence.IsEmpty)
            WriteRead(output, record, block.Block.Content.ToSource(sentence));
    }

    /// <param name="sentence">In the source text, as mentions and claims are.</param>
    private static void WriteRead(TextWriter output, DocumentRecord record, TextSpan sentence)
    {
        foreach (var entity in record.Entities.Where(e => e.Mentions.Any(sentence.Contains)))
            output.WriteLine($"  means     {entity.Label} {entity.Name}");
        foreach (var claim in record.Claims.Where(c => sentence.Overlaps(c.Span)))
            output.WriteLine($"  states    {RecordText.Triple(record, claim)}  {claim.Reason}");
        foreach (var (claim, reason) in record.Rejected.Where(r => sentence.Overlaps(r.Claim.Span)))
            output.WriteLine($"  rejected  {RecordText.Triple(record, claim)}  {reason}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
