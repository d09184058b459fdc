namespace KnowledgeGraph.Text.Tests;

/// <summary>The documents under <c>seeds/samples</c>, found from the test's own folder upwards.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var samples = System.IO.Path.Combine(at.FullName, "seeds", "samples");
            if (Directory.Exists(samples))
                return samples;
        }

        throw new DirectoryNotFoundException("seeds/samples");
    }
}
