using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A word that says what somebody did at a gathering.</summary>
/// <param name="Role">What the graph calls it: the word itself, or 演讲 for 以…为题.</param>
/// <param name="IsWeak">Whether it counts only close behind the name.</param>
/// <param name="IsSpeech">Whether it is a word of saying that ends the reach of a name (表示, 指出).</param>
internal sealed record Cue(string Word, string Role, RelationType? Type, bool IsWeak, bool IsSpeech);

/// <summary>A cue in a text.</summary>
internal readonly record struct CueMatch(int Start, int End, Cue Cue);
