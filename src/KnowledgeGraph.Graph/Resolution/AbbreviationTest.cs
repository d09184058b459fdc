namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Whether a name can be the short form of another by its characters.</summary>
internal static class AbbreviationTest
{
    /// <summary>True where one's characters occur in the other in order (工信部 in 工业和信息化部), or where one is written in ASCII and the other is not (CNNIC).</summary>
    public static bool Resembles(string left, string right)
    {
        var (brief, full) = left.Length <= right.Length ? (left, right) : (right, left);
        return IsSubsequence(brief, full) || IsAscii(brief) != IsAscii(full);
    }

    /// <summary>True where one's characters occur in the other in order and both end in the same two: 智联协会 and 中国智联产业协会.</summary>
    public static bool SharesHead(string left, string right) =>
        left.Length > 3 && right.Length > 3 && left.AsSpan().EndsWith(right.AsSpan(right.Length - 2)) && Resembles(left, right);

    private static bool IsSubsequence(string brief, string full)
    {
        var matched = 0;
        foreach (var c in full)
        {
            if (matched < brief.Length && brief[matched] == c)
                matched++;
        }

        return matched == brief.Length;
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
