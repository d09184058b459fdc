using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;
using KnowledgeGraph.Text.Cleaning.Rules;
using KnowledgeGraph.Text.Cleaning.Structure;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Makes the article of a page: finds its title, marks what does not belong to it, and gives the rest its structure. Pure, thread-safe, linear in the text's length.</summary>
public sealed class ArticleBuilder
{
    private readonly ImmutableArray<IBoilerplateRule> beforeTitle = BoilerplateRules.BeforeTitle;
    private readonly ImmutableArray<IBoilerplateRule> afterTitle = BoilerplateRules.AfterTitle;

    public Article Build(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (lines, stated, start) = ReadLines(source);
        var page = new Page(lines, Merge(source.Metadata, stated));
        foreach (var rule in beforeTitle)
            rule.Apply(page);
        TitleFinder.Apply(page, mayGuess: source.Metadata.Title is null);
        foreach (var rule in afterTitle)
            rule.Apply(page);
        return new Article(source, page.Metadata, BlockAssembler.Assemble(page, source.Text), CollectBoilerplate(page, start));
    }

    /// <summary>The page's lines, what its head says of it, and where it begins.</summary>
    private static (List<Line> Lines, DocumentMetadata Stated, int Start) ReadLines(SourceDocument source)
    {
        if (source.Format == DocumentFormat.Html)
        {
            var (html, metadata) = HtmlLines.Read(source.Text);
            return (html, metadata, 0);
        }

        var frontMatter = FrontMatter.Read(source.Text);
        var lines = source.Format == DocumentFormat.Markdown || MarkdownDetector.IsMarkdown(source.Text.AsSpan(frontMatter.End))
            ? MarkdownLines.Read(source.Text, frontMatter.End)
            : PlainTextLines.Read(source.Text, frontMatter.End);
        return (lines, frontMatter.Metadata, frontMatter.End);
    }

    private static ImmutableArray<Boilerplate> CollectBoilerplate(Page page, int start)
    {
        var result = ImmutableArray.CreateBuilder<Boilerplate>();
        if (start > 0)
            result.Add(new Boilerplate(new TextSpan(0, start), "front-matter"));
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Reason(i) is { } reason)
                result.Add(new Boilerplate(page.Lines[i].Source, reason));
        }

        return result.DrainToImmutable();
    }

    /// <summary>What the container says stands before what the text says.</summary>
    private static DocumentMetadata Merge(DocumentMetadata container, DocumentMetadata text) => new(
        container.Title ?? text.Title,
        container.Url ?? text.Url,
        container.Source ?? text.Source,
        container.Date ?? text.Date);
}
