using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>One post as a text states it.</summary>
/// <param name="Body">Where it is held; null where the item names no body (甲局局长、党组书记).</param>
/// <param name="Title">The words of the post.</param>
internal readonly record struct Post(ResolvedMention? Body, TextSpan Title, bool IsFounder)
{
    /// <summary>省委副书记、省长: who heads a province or a city holds no post at a body that is named beside.</summary>
    public bool IsOfPlace(string text) => Title.Of(text) is [.., '省' or '市' or '县' or '州' or '区' or '镇' or '乡', '长'];

    /// <summary>Whether anybody of the body can hold it: 专家, 代表 and the like say nothing of whose they are.</summary>
    public bool IsOffice(string text) => Title.Of(text)[^1] is '长' or '记' or '任' or '事' or '裁' or '监' or '员' or '席' or '师' || Title.Of(text).EndsWith("经理", StringComparison.Ordinal);
}
