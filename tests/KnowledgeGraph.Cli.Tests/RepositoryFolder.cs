namespace KnowledgeGraph.Cli.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "KnowledgeGraph.sln"))
        ? folder
        : Find(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("No KnowledgeGraph.sln above the tests."));
}
