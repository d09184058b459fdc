using System.Globalization;
using KnowledgeGraph.Text.Segmentation;

namespace DictionaryCompiler;

/// <summary>The characters that the models are asked about, in order; what the sources say of others is never used.</summary>
internal static class HanCharacters
{
    public static IEnumerable<string> All { get; } =
        Enumerable.Range(Characters.FirstHan, Characters.HanCount).Select(code => ((char)code).ToString(CultureInfo.InvariantCulture)).ToArray();
}
