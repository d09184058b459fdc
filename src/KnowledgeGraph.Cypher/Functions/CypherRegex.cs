using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>A regular expression as <c>=~</c> takes it: the whole text must match, and a character is a code point, as in Java.</summary>
internal sealed class CypherRegex(string pattern)
{
    /// <summary>The private use area of the basic plane.</summary>
    private const char FirstStandIn = '\uE000', LastStandIn = '\uF8FF';

    /// <summary>For one text; catastrophic patterns end as an error.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex = Build(pattern);

    /// <exception cref="RegexMatchTimeoutException"/>
    public bool IsMatch(string text)
    {
        if (!CodePoints.HasSurrogates(text))
            return _regex.IsMatch(text);
        // .NET matches UTF-16 units: characters of two units are exchanged for some of one.
        var standIns = new Dictionary<Rune, char>();
        var next = FirstStandIn;
        return Build(Exchange(pattern)).IsMatch(Exchange(text));

        string Exchange(string original)
        {
            var exchanged = new StringBuilder(original.Length);
            foreach (var rune in original.EnumerateRunes())
            {
                if (rune.IsBmp || (next > LastStandIn && !standIns.ContainsKey(rune)))
                    exchanged.Append(rune.ToString());
                else
                    exchanged.Append(StandIn(rune));
            }
            return exchanged.ToString();
        }

        char StandIn(Rune rune)
        {
            while (!standIns.ContainsKey(rune) && (text.Contains(next) || pattern.Contains(next)))
                next++;
            if (!standIns.TryGetValue(rune, out var standIn))
                standIns.Add(rune, standIn = next++);
            return standIn;
        }
    }

    private static Regex Build(string pattern) => new(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, Timeout);
}
