using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A word and its part of speech.</summary>
/// <param name="Tag">In jieba's tag set: <c>n</c>, <c>nr</c>, <c>ns</c>, <c>nt</c>, <c>v</c> …; <c>x</c> for everything unknown, <c>eng</c> for Latin letters.</param>
public readonly record struct TaggedToken(TextSpan Span, string Tag);
