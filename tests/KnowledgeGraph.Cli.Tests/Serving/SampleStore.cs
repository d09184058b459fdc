namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>The store that the tests of this folder read; built once.</summary>
[SetUpFixture]
public sealed class SampleStore
{
    private static Kg kg = null!;

    /// <summary>Its file.</summary>
    internal static string File => kg.PathOf("graph.kg");

    internal static Kg Kg => kg;

    [OneTimeSetUp]
    public void Build()
    {
        kg = new Kg();
        Articles.WriteMany(kg, "news", 3);
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void Remove() => kg.Dispose();
}
