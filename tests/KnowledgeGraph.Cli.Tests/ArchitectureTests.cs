using System.Xml.Linq;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Dependencies between the projects point downwards only.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Core"] = [],
        ["Text"] = ["Core"],
        ["Extraction"] = ["Core", "Text"],
        ["Graph"] = ["Core"],
        ["Cypher"] = [],
        ["Sqlite"] = ["Core", "Graph", "Cypher"],
        ["Neo4j"] = ["Core", "Graph"],
        ["Pipeline"] = ["Core", "Text", "Extraction", "Graph"],
        ["Cli"] = ["Core", "Text", "Extraction", "Graph", "Cypher", "Sqlite", "Neo4j", "Pipeline"],
    };

    private static IEnumerable<string> Projects =>
        Directory.GetFiles(RepositoryFolder.PathOf("src"), "*.csproj", SearchOption.AllDirectories);

    [TestCaseSource(nameof(Projects))]
    public void ProjectReferences_OfEachProject_PointDownwards(string project)
    {
        var name = ShortName(project);
        Assert.That(MayReference, Does.ContainKey(name), "a project that the architecture does not name");
        Assert.That(References(project, "ProjectReference").Select(ShortName), Is.SubsetOf(MayReference[name]));
    }

    [Test]
    public void PackageReferences_OfCore_AreNone() =>
        Assert.That(References(RepositoryFolder.PathOf("src", "KnowledgeGraph.Core", "KnowledgeGraph.Core.csproj"), "PackageReference"), Is.Empty);

    [Test]
    public void PackageVersions_OfEveryProject_AreCentral()
    {
        var withVersion = Projects.SelectMany(p => XDocument.Load(p).Descendants("PackageReference"))
            .Where(r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null);
        Assert.That(withVersion, Is.Empty);
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(r => (string)r.Attribute("Include")!);

    private static string ShortName(string project) =>
        Path.GetFileNameWithoutExtension(project.Replace('\\', '/')).Replace("KnowledgeGraph.", "", StringComparison.Ordinal);
}
