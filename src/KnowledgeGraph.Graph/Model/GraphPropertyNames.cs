namespace KnowledgeGraph.Graph.Model;

/// <summary>Names of properties that the graph adds to those of <see cref="Core.Claims.PropertyNames"/>.</summary>
public static class GraphPropertyNames
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Aliases = "aliases";

    /// <summary>Independent documents that say it.</summary>
    public const string Support = "support";

    /// <summary>What somebody did, most often said first.</summary>
    public const string Roles = "roles";

    /// <summary>Earlier ids of a renamed node; kept by stores, outside the hash.</summary>
    public const string FormerIds = "formerIds";

    /// <summary>On a node that had to go but to which somebody attached something of their own.</summary>
    public const string Retracted = "retracted";

    /// <summary>Why names were brought together: <c>工信部 = 工业和信息化部 (seeds/a.md)</c>, at most 20.</summary>
    public const string Merges = "merges";

    // Evidence, aligned lists, best first.
    public const string Documents = "documents";
    public const string Quotes = "quotes";
    public const string Starts = "starts";
    public const string Ends = "ends";

    /// <summary>All mentions in the document; <see cref="Starts"/> and <see cref="Ends"/> hold the first 20.</summary>
    public const string Count = "count";

    // Document nodes.
    public const string Title = "title";
    public const string Url = "url";
    public const string Source = "source";
    public const string Path = "path";
    public const string Sha256 = "sha256";
}
