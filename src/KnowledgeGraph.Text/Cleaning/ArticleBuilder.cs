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
        var frontMatter = FrontMatter.Read(source.Text);
        var lines = ReadLines(source, frontMatter.End);
        var page = new Page(lines, Merge(source.Metadata, frontMatter.Metadata));
        foreach (var rule in beforeTitle)
            rule.Apply(page);
        TitleFinder.Apply(page);
        foreach (var rule in afterTitle)
            rule.Apply(page);
        return new Article(source, page.Metadata, BlockAssembler.Assemble(page, source.Text), CollectBoilerplate(page, frontMatter));
    }

    private static List<Line> ReadLines(SourceDocument source, int start) =>
        source.Format == DocumentFormat.Markdown || MarkdownDetector.IsMarkdown(source.Text.AsSpan(start))
            ? MarkdownLines.Read(source.Text, start)
            : PlainTextLines.Read(source.Text, start);

    private static ImmutableArray<Boilerplate> CollectBoilerplate(Page page, FrontMatter frontMatter)
    {
        var result = ImmutableArray.CreateBuilder<Boilerplate>();
        if (frontMatter.End > 0)
            result.Add(new Boilerplate(new TextSpan(0, frontMatter.End), "front-matter"));
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
