using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Words that a user adds to the shipped ones, in jieba's format: <c>word [frequency] [tag]</c> a line, UTF-8.</summary>
/// <param name="Words">In the order of the file, which matters: a word without frequency gets one in view of those before it.</param>
/// <param name="BadLines">Lines that were left out, each with the reason.</param>
public sealed partial record UserDictionary(ImmutableArray<UserWord> Words, ImmutableArray<BadDictionaryLine> BadLines)
{
    /// <summary>Far above any count of a word, and far from where sums of frequencies would overflow.</summary>
    public const int MaxFrequency = 1_000_000_000;

    /// <summary>In characters; nothing longer is a word.</summary>
    public const int MaxWordLength = 100;

    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2007 not UTF-8.</exception>
    public static UserDictionary Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)), path);
        }
        catch (DecoderFallbackException exception)
        {
            throw new KgException(KgErrors.LexiconNotUtf8(path), exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KgException(KgErrors.LexiconMissing(path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.LexiconUnreadable(path, exception.Message), exception);
        }
    }

    /// <param name="file">What bad lines are reported under.</param>
    public static UserDictionary Parse(string text, string file)
    {
        var words = ImmutableArray.CreateBuilder<UserWord>();
        var badLines = ImmutableArray.CreateBuilder<BadDictionaryLine>();
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF').ToString();
            if (line.Length == 0)
                continue;
            if (TryParseLine(line, out var word, out var reason))
                words.Add(word);
            else
                badLines.Add(new BadDictionaryLine(file, number, reason));
        }

        return new UserDictionary(words.ToImmutable(), badLines.ToImmutable());
    }

    private static bool TryParseLine(string line, out UserWord word, out string reason)
    {
        var match = Line().Match(line);
        word = new UserWord(match.Groups["word"].Value, Tag: match.Groups["tag"] is { Success: true } tag ? tag.Value : null);
        reason = "";
        if (word.Word.Length > MaxWordLength)
        {
            reason = $"the word has {word.Word.Length} characters, more than {MaxWordLength}";
            return false;
        }

        foreach (var rune in word.Word.EnumerateRunes())
        {
            if (!rune.IsBmp || !Characters.IsOfWord((char)rune.Value))
            {
                reason = $"“{rune}” (U+{rune.Value:X4}) is never part of a word: words are Chinese characters up to U+9FD5, ASCII letters, digits and + # & . _ % -";
                return false;
            }
        }

        if (match.Groups["frequency"] is not { Success: true } digits)
            return true;
        if (!long.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) || frequency > MaxFrequency)
        {
            reason = $"the frequency {digits.Value} is outside 0–{MaxFrequency}";
            return false;
        }

        word = word with { Frequency = frequency };
        return true;
    }

    [GeneratedRegex("^(?<word>.+?)( (?<frequency>[0-9]+))?( (?<tag>[a-z]+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
