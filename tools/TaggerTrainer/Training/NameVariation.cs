using System.Text;
using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Sentences with other persons' names in them, and with lists of names written with blanks, or nothing, between them, so that a name's surroundings and shape count for more than the name.</summary>
/// <remarks>Chinese names are made from a surname and given-name characters, transliterated ones from parts between middle dots, all as they occur among the training sentences' different names.</remarks>
internal sealed class NameVariation
{
    private const char MiddleDot = '·';

    private readonly HashSet<string> surnames;
    private readonly List<string> familyNames = [];
    private readonly List<string> givenNames = [];
    private readonly List<string> parts = [];

    public NameVariation(IEnumerable<LabelledSentence> sentences, IEnumerable<string> surnames)
    {
        this.surnames = [.. surnames];
        var names = new HashSet<string>();
        foreach (var sentence in sentences)
        {
            foreach (var (start, end, kind) in sentence.Names())
            {
                if (kind == NameKind.Person)
                    names.Add(sentence.Text[start..end]);
            }
        }

        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            if (name.Contains(MiddleDot))
            {
                parts.AddRange(name.Split(MiddleDot, StringSplitOptions.RemoveEmptyEntries));
            }
            else if (FamilyNameOf(name) is { } family)
            {
                familyNames.Add(family);
                givenNames.Add(name[family.Length..]);
            }
        }

        // Rare surnames hardly occur among the names; each gets its chance.
        familyNames.AddRange(this.surnames.Order(StringComparer.Ordinal));
    }

    /// <summary>The sentence with every person's name replaced and perhaps other list marks, or itself where nothing can be changed.</summary>
    public LabelledSentence Vary(LabelledSentence sentence, Random random)
    {
        var text = new StringBuilder();
        var tags = new List<byte>();
        var runes = sentence.Text.EnumerateRunes().ToArray();
        var separator = random.Next(6) switch { 0 => " ", 1 => "", _ => "、" };
        var changed = false;
        for (var i = 0; i < runes.Length;)
        {
            int tag = sentence.Tags[i];
            var end = i + 1;
            while (NameTags.IsOpen(sentence.Tags[end - 1]))
                end++;
            var name = string.Concat(runes[i..end].Select(r => r.ToString()));
            if (tag == NameTags.Of(NameKind.Person, NameTags.Begin) && Other(name, random) is { } other)
            {
                text.Append(other);
                var otherTags = new byte[other.EnumerateRunes().Count()];
                NameTags.Write(otherTags, NameKind.Person);
                tags.AddRange(otherTags);
                changed = true;
            }
            else
            {
                var between = i > 0 && end < runes.Length ? ListedKind(sentence.Tags[i - 1], sentence.Tags[end]) : null;
                // Persons without anything between them cannot be told apart.
                if (name == "、" && (between == NameKind.Organisation || (between == NameKind.Person && separator.Length > 0)))
                {
                    changed |= name != separator;
                    name = separator;
                }

                text.Append(name);
                if (name.Length > 0)
                    tags.AddRange(sentence.Tags[i..end]);
            }

            i = end;
        }

        return changed ? new LabelledSentence(text.ToString(), [.. tags]) : sentence;
    }

    private static NameKind? ListedKind(byte before, byte after) =>
        NameTags.PartOf(before) == NameTags.End && after == NameTags.Of(NameTags.KindOf(before), NameTags.Begin) ? NameTags.KindOf(before) : null;

    private string? Other(string name, Random random)
    {
        if (name.Contains(MiddleDot))
            return string.Join(MiddleDot, name.Split(MiddleDot).Select(_ => parts[random.Next(parts.Count)]));
        return FamilyNameOf(name) is null ? null : familyNames[random.Next(familyNames.Count)] + givenNames[random.Next(givenNames.Count)];
    }

    /// <summary>The surname of a Chinese name with a given name of one or two characters.</summary>
    private string? FamilyNameOf(string name)
    {
        for (var length = 2; length >= 1; length--)
        {
            if (name.Length - length is 1 or 2 && surnames.Contains(name[..length]))
                return name[..length];
        }

        return null;
    }
}
