using System.Text;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Tests.Querying;

/// <summary><c>docs/catalogue.md</c> lists what there is. <c>KG_UPDATE_GOLDEN=1</c> writes the list.</summary>
[TestFixture]
public sealed class CatalogueDocumentTests
{
    private const string Begin = "<!-- begin: list -->\n";
    private const string End = "<!-- end: list -->\n";

    [Test]
    public void Document_ListsTheCatalogue()
    {
        var path = RepositoryFolder.PathOf("docs", "catalogue.md");
        var shown = File.ReadAllText(path);
        var (begin, end) = (shown.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, shown.IndexOf(End, StringComparison.Ordinal));
        var listed = shown[..begin] + List() + shown[end..];
        if (Environment.GetEnvironmentVariable("KG_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, listed);
        else
            Assert.That(listed, Is.EqualTo(shown), "KG_UPDATE_GOLDEN=1 brings the document up to date");
    }

    private static string List()
    {
        var text = new StringBuilder();
        foreach (var group in QueryGroup.Of(QueryCatalogue.Load().Queries))
        {
            text.Append("\n## ").Append(group.Title.English).Append(" · ").Append(group.Title.Chinese).Append("\n\n| name | what it answers | 回答什么 | takes |\n| --- | --- | --- | --- |\n");
            foreach (var query in group.Queries)
                text.Append($"| `{query.Name}` | {query.Purpose.English} | {query.Purpose.Chinese} | {string.Join(", ", query.Parameters.Select(p => $"`{p.Name}`"))} |\n");
        }

        return text.Append('\n').ToString();
    }
}
