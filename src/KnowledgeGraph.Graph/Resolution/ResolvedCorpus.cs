using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>All entities of all documents, and what joined their names.</summary>
internal sealed record ResolvedCorpus(IReadOnlyList<ResolvedEntity> Entities, IReadOnlyDictionary<EntityLabel, NameClasses> Classes);
