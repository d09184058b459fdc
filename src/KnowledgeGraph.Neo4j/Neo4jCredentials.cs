namespace KnowledgeGraph.Neo4j;

/// <summary>How the store makes itself known to the server.</summary>
public abstract record Neo4jCredentials
{
    private Neo4jCredentials()
    {
    }

    /// <summary>For messages.</summary>
    public abstract string User { get; }

    public sealed record None : Neo4jCredentials
    {
        public override string User => "nobody (none are set)";
    }

    public sealed record Basic(string UserName, string Password) : Neo4jCredentials
    {
        public override string User => UserName;

        /// <summary>Without the password.</summary>
        public override string ToString() => $"Basic {UserName}";
    }

    public sealed record Bearer(string Token) : Neo4jCredentials
    {
        public override string User => "the token";

        /// <summary>Without the token.</summary>
        public override string ToString() => "Bearer";
    }
}
