using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Corrects where organisations' names begin and end, where the text alone shows it.</summary>
/// <remarks>
/// A place directly before a body is the beginning of its name (某国|科学技术院); a company's name goes on after its place in brackets (某某（北京）科技有限公司);
/// a body's party committee is not the body; and where one body's ending is followed by a place and another body's ending, two names were
/// joined (某省发展和改革委员会|某市人民政府).
/// </remarks>
internal static partial class OrganisationLimits
{
    /// <summary>UTF-16 units that each of two joined names has at least.</summary>
    private const int MinimumPart = 5;

    /// <summary>Prepositions and verbs after which a place is where something is.</summary>
    private const string Locatives = "在于到赴至来从抵访往";

    /// <param name="names">In order and disjoint, and so again afterwards.</param>
    public static void Correct(ReadOnlySpan<char> text, List<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind != NameKind.Organisation)
                continue;
            if (i > 0 && BeginsWith(text, names[i - 1], names[i]))
            {
                names[i] = names[i] with { Start = names[i - 1].Start };
                names.RemoveAt(i - 1);
                i--;
            }

            var name = names[i];
            var company = LengthOf(CompanyAfterBrackets(), text[name.End..]);
            if (company > 0)
            {
                names[i] = name with { End = name.End + company };
                while (i + 1 < names.Count && names[i + 1].Start < names[i].End)
                    names.RemoveAt(i + 1);
                continue;
            }

            var party = LengthOf(PartyBody(), text[name.Start..name.End]);
            if (party > 0)
            {
                names[i] = name with { End = name.End - party };
                continue;
            }

            var first = LengthOf(JoinedName(), text[name.Start..name.End]);
            if (first >= MinimumPart && name.End - name.Start - first >= MinimumPart)
            {
                names[i] = name with { End = name.Start + first };
                names.Insert(i + 1, name with { Start = name.Start + first });
            }
        }
    }

    private static bool BeginsWith(ReadOnlySpan<char> text, NameSpan place, NameSpan organisation) =>
        place.Kind == NameKind.Place && place.End == organisation.Start
        && (place.Start == 0 || !Locatives.Contains(text[place.Start - 1]))
        && !OwnPlace().IsMatch(text[organisation.Start..organisation.End]);

    private static int LengthOf(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
            return match.Length;
        return 0;
    }

    [GeneratedRegex("^(中国|全国|国家|世界|国际|全球|联合国|中央|..省|..市|北京|上海|天津|重庆|香港|澳门|台湾)")]
    private static partial Regex OwnPlace();

    [GeneratedRegex(@"^[(（](?!以下|简称|又称|原)\p{IsCJKUnifiedIdeographs}{2,6}[)）]((?![是为的与和及或等在由将])\p{IsCJKUnifiedIdeographs}){0,8}?公司")]
    private static partial Regex CompanyAfterBrackets();

    [GeneratedRegex("(?<=...)(党委|党组|党支部|党总支|团委|纪委)$")]
    private static partial Regex PartyBody();

    /// <summary>A name up to the ending that another complete name follows.</summary>
    [GeneratedRegex("^.+?(委员会|办公室|人民政府|协会|学会|联合会|基金会|商会|厅|大学(?=.*大学$))(?=(中国|全国|国家|世界|国际|联合国|..省|..市|..县|...?自治区|北京|上海|天津|重庆|香港|澳门|台湾).*(委员会|办公室|政府|协会|学会|联合会|基金会|商会|厅|局|大学|中心|研究院)$)")]
    private static partial Regex JoinedName();
}
