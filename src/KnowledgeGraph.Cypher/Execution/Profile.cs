using System.Diagnostics;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What each operator of a plan did.</summary>
internal sealed class Profile(TimeProvider clock)
{
    private readonly Dictionary<Plan, OperatorProfile> _operators = [];

    public OperatorProfile For(Plan plan)
    {
        if (!_operators.TryGetValue(plan, out var profile))
            _operators.Add(plan, profile = new OperatorProfile(clock));
        return profile;
    }

    public OperatorProfile? Find(Plan plan) => _operators.GetValueOrDefault(plan);
}

internal sealed class OperatorProfile(TimeProvider clock)
{
    public TimeProvider Clock { get; } = clock;

    public long Rows { get; set; }

    /// <summary>Includes that of the operators below.</summary>
    public TimeSpan Time { get; set; }
}

/// <summary>Counts and times another source.</summary>
internal sealed class ProfiledSource(RowSource inner, OperatorProfile profile) : RowSource
{
    public override void Open(Frame frame)
    {
        var started = profile.Clock.GetTimestamp();
        inner.Open(frame);
        profile.Time += profile.Clock.GetElapsedTime(started);
    }

    public override bool MoveNext(Frame frame)
    {
        var started = profile.Clock.GetTimestamp();
        var moved = inner.MoveNext(frame);
        profile.Time += profile.Clock.GetElapsedTime(started);
        profile.Rows += moved ? 1 : 0;
        return moved;
    }
}
