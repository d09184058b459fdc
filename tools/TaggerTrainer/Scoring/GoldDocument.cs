using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Tagging;
using Newtonsoft.Json.Linq;

namespace TaggerTrainer.Scoring;

/// <summary>The persons and organisations of an annotated document.</summary>
internal sealed partial class GoldDocument
{
    private GoldDocument(string name, List<GoldEntity> entities)
    {
        Name = name;
        Entities = entities;
    }

    public string Name { get; }

    public List<GoldEntity> Entities { get; }

    internal sealed record GoldEntity(NameKind Kind, bool Optional, HashSet<string> Forms);

    public static GoldDocument Read(string path)
    {
        var gold = JObject.Parse(File.ReadAllText(path));
        var entities = new List<GoldEntity>();
        foreach (var entity in gold["entities"]!)
        {
            if (Enum.TryParse<NameKind>((string)entity["label"]!, out var kind))
            {
                string[] names = [(string)entity["name"]!, .. entity["aliases"]!.Values<string>().OfType<string>()];
                entities.Add(new GoldEntity(kind, (bool)entity["optional"]!, [.. names.SelectMany(Forms)]));
            }
        }

        return new GoldDocument((string)gold["document"]!, entities);
    }

    /// <summary>A name as it is compared: letters and digits only, and also without what stands in brackets.</summary>
    public static IEnumerable<string> Forms(string name)
    {
        string[] forms = [Normalise(name), Normalise(Bracketed().Replace(name, ""))];
        return forms.Where(f => f.Length > 0).Distinct();
    }

    private static string Normalise(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes().Where(IsLetterOrNumber).Select(r => r.ToString()));

    private static bool IsLetterOrNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    [GeneratedRegex("[(（][^()（）]*[)）]")]
    private static partial Regex Bracketed();
}
