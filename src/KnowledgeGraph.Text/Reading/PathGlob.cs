using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Reading;

/// <summary>A glob over a path below a folder: <c>*</c> and <c>?</c> stay within a name, <c>**</c> spans folders; a pattern without <c>/</c> holds for names at any depth. Case matters.</summary>
internal sealed class PathGlob
{
    private readonly Regex regex;

    public PathGlob(string pattern)
    {
        var text = new StringBuilder("^");
        if (!pattern.Contains('/'))
            text.Append("(?:.*/)?");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                text.Append("(?:.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                text.Append(".*");
                i++;
            }
            else
            {
                text.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        regex = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public bool Matches(string path) => regex.IsMatch(path);
}
