using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A word that says what somebody did at a gathering.</summary>
/// <param name="IsWeak">Whether it counts only close behind the name.</param>
/// <param name="IsSpeech">Whether it is a word of saying that ends the reach of a name (表示, 指出).</param>
internal sealed record Cue(string Word, RelationType? Type, bool IsWeak, bool IsSpeech);

/// <summary>A cue in a text.</summary>
internal readonly record struct CueMatch(int Start, int End, Cue Cue);
