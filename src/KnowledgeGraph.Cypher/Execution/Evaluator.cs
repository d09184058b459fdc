using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>A compiled expression.</summary>
internal delegate CypherValue Evaluator(Frame frame);
