using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>The spellings under which a name counts: case, spaces, punctuation, width and bracketed parts aside.</summary>
internal sealed partial class NameForms(CompatibilityForm compatibility)
{
    /// <summary>Every name as it is and without what stands in brackets, normalised, none twice, in the order of <paramref name="names"/>.</summary>
    public List<string> Of(IEnumerable<string> names)
    {
        var forms = new List<string>();
        foreach (var name in names)
        {
            Add(name);
            Add(Bracketed().Replace(name, ""));
        }

        return forms;

        void Add(string name)
        {
            var form = Normalise(name);
            if (form.Length > 0 && !forms.Contains(form))
                forms.Add(form);
        }
    }

    /// <summary>Letters and numbers only, in lower case and compatibility form; a 年 after four digits is left out.</summary>
    private string Normalise(string name)
    {
        var text = YearSign().Replace(compatibility.Of(name).ToLowerInvariant(), "");
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLetterOrNumber(Rune.GetUnicodeCategory(rune)))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsLetterOrNumber(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    [GeneratedRegex("[(（][^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=\d{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex YearSign();
}
