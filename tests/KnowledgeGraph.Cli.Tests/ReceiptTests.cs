using System.Collections.Immutable;
using System.Reflection;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a store counted against what was planned.</summary>
[TestFixture]
public sealed class ReceiptTests
{
    [Test]
    public void Write_StoreCountedLessThanPlanned_FailsAndGivesTheLeaseBack()
    {
        var store = DispatchProxy.Create<IGraphStore, CountingStore>();
        var change = new StoreChange(0, GraphDelta.Empty, ImmutableArray<RecordChange>.Empty, new BuildInputs("1", "1", "1", "1"), [], "");
        var refusal = Assert.CatchAsync<KgException>(() => ChangeWriter.WriteAsync(store, change, "test", null, CancellationToken.None)).GetAwaiter().GetResult();
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG4013"));
        Assert.That(refusal.Message, Does.Contain("DeletedNodes = 2").And.Contain("DeletedNodes = 3"));
        Assert.That(((CountingStore)(object)store).IsLeased, Is.False);
    }

    /// <summary>Finds two of three nodes that it is to delete.</summary>
    public class CountingStore : DispatchProxy
    {
        public bool IsLeased { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case nameof(IGraphStore.AcquireLeaseAsync):
                    IsLeased = true;
                    return Task.FromResult(new StoreLease("test", 1, TimeSpan.FromMinutes(1)));
                case nameof(IGraphStore.ReleaseLeaseAsync):
                    IsLeased = false;
                    return Task.CompletedTask;
                case nameof(IGraphStore.ReadHeaderAsync):
                    return Task.FromResult(StoreHeader.Missing);
                case nameof(IGraphStore.ApplyAsync):
                    return Task.FromResult(new LoadReceipt(new GraphCounts(DeletedNodes: 3), new GraphCounts(DeletedNodes: 2), 0, 0, 0, 1));
                case "get_" + nameof(IGraphStore.Location):
                    return "a store";
                default:
                    throw new NotSupportedException(targetMethod.Name);
            }
        }
    }
}
