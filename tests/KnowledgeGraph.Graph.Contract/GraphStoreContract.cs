using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Contract;

/// <summary>What every store must do. A store's tests inherit it and say how to open one.</summary>
public abstract partial class GraphStoreContract
{
    /// <summary>Random cases for each property; a store behind a network takes fewer.</summary>
    protected virtual int RandomCases => 40;

    /// <summary>Empties the database that the next <see cref="Open"/> opens.</summary>
    protected abstract Task ResetAsync();

    /// <summary>Another connection to the same database.</summary>
    /// <param name="batchSize">Changes that a transaction may hold.</param>
    protected abstract IGraphStore Open(int batchSize = 1000, TimeProvider? time = null);

    /// <summary>What stays the same when a node is renamed: its row or element id.</summary>
    protected abstract Task<string> ReadElementKeyAsync(string nodeId);

    protected abstract Task<IReadOnlyList<string>> ReadFormerIdsAsync(string nodeId);

    [SetUp]
    public Task EmptyDatabase() => ResetAsync();

    protected static DocumentRecord Ministry(string id, string name = "工业和信息化部", params string[] aliases)
    {
        var builder = new RecordBuilder(id);
        var organisation = builder.Organisation(name, aliases);
        return builder.Post(builder.Person("贺远舟"), organisation, "总工程师").Build();
    }

    protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    protected static void AssertSame(GraphState state, DesiredGraph desired) => Assert.Multiple(() =>
    {
        var expected = GraphState.Of(desired);
        Assert.That(state.Nodes, Is.EquivalentTo(expected.Nodes));
        Assert.That(state.Relationships, Is.EquivalentTo(expected.Relationships));
        Assert.That(state.ComputeHash(), Is.EqualTo(desired.Hash));
    });

    protected static Task CheckAsync<T>(Arbitrary<T> arbitrary, int cases, Func<T, Task> property)
    {
        Prop.ForAll(arbitrary, (T value) =>
        {
            property(value).GetAwaiter().GetResult();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(2024, 11));
        return Task.CompletedTask;
    }

    protected static async Task<KgException> RefusalAsync(Func<Task> action) => (await Assert.CatchAsync<KgException>(() => action()))!;
}
