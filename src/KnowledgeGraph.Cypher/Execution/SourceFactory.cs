using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Makes the sources of a plan's operators, measured where a profile is asked for.</summary>
internal sealed class SourceFactory(Profile? profile)
{
    public RowSource Create(Plan plan)
    {
        var source = plan.CreateSource(this);
        return profile is null ? source : new ProfiledSource(source, profile.For(plan));
    }
}
