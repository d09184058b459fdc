using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>Plans a build and applies it.</summary>
public sealed class Builder(IGraphStore store, Planner planner)
{
    /// <summary>How often a plan is made anew because somebody else wrote meanwhile.</summary>
    private const int Attempts = 3;

    /// <summary>Where nothing is to be done, no lease is taken and nothing is written.</summary>
    /// <exception cref="KgException">As <see cref="Planner.PlanAsync"/>; KG4010: somebody else is writing; KG4012: others kept writing in between.</exception>
    public async Task<BuildReport> RunAsync(BuildRequest request, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var plan = await planner.PlanAsync(request, progress, cancellationToken).ConfigureAwait(false);
            if (plan.Change is null)
                return new BuildReport(plan, null);
            if (await ChangeWriter.WriteAsync(store, plan.Change, request.Holder, progress, cancellationToken).ConfigureAwait(false) is { } receipt)
                return new BuildReport(plan, receipt);
        }

        throw new KgException(KgErrors.StoreMoved(store.Location));
    }
}
