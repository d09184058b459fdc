namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Which of the paths between two nodes are taken, shorter ones first.</summary>
/// <param name="Count">How many; 1 or more.</param>
/// <param name="Groups">It counts lengths, of each of which all paths are taken.</param>
internal sealed record ShortestSelection(long Count, bool Groups);
