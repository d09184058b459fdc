using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Repeats what failed for a reason that may pass, with growing, jittered pauses; honours the server's Retry-After.</summary>
internal static class Retrying
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    public static ResiliencePipeline Pipeline(Neo4jStoreOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(e => e.IsTransient),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = LongestDelay,
                // Null falls back to the growing pause.
                DelayGenerator = static arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception as QueryApiException)?.RetryAfter is { } asked ? Shorter(asked, LongestDelay) : (TimeSpan?)null),
            });
        }

        return builder.Build();
    }

    private static TimeSpan? Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
