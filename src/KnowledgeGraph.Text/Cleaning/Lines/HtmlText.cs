using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Character references of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The longest name is <c>CounterClockwiseContourIntegral;</c>.</summary>
    private const int LongestReference = 34;

    public static string Decode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '&' && TryDecode(text, i, text.Length, out var meant, out var length))
            {
                result.Append(meant);
                i += length;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    /// <summary>What the reference that begins with the ampersand at <paramref name="at"/> means.</summary>
    /// <param name="length">Of the reference, semicolon included; <paramref name="meant"/> is never longer.</param>
    public static bool TryDecode(string text, int at, int end, out string meant, out int length)
    {
        (meant, length) = ("", 0);
        var limit = Math.Min(end, at + LongestReference);
        var semicolon = text.AsSpan(at, limit - at).IndexOf(';');
        if (semicolon < 2)
            return false;
        length = semicolon + 1;
        var name = text.AsSpan(at + 1, semicolon - 1);
        if (name[0] != '#')
        {
            meant = HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")) ?? "";
            return meant.Length > 0 && meant.Length <= length;
        }

        var hexadecimal = name.Length > 2 && name[1] is 'x' or 'X';
        if (!int.TryParse(name[(hexadecimal ? 2 : 1)..], hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !Rune.TryCreate(number, out var rune) || number == 0)
            return false;
        meant = rune.ToString();
        return true;
    }
}
