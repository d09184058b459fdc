using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGraph.Text.Tests.Segmentation;

/// <summary>Texts of words, rare characters, Latin, white space, punctuation and both whole and broken surrogate pairs.</summary>
internal static class RandomTexts
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.Elements("研究", "生命", "起源", "大学", "北京", "的", "在", "了", "互联网", "主任", "欧阳", "晓", "岚", "长江大桥", "B超")),
        (4, Gen.Choose(0x4E00, 0x9FFF).Select(code => char.ToString((char)code))),
        (2, Gen.Elements("C++", "Wi-Fi", "12.5%", "a", "7", "_", "&", ".", "+#")),
        (2, Gen.Elements("，", "。", "·", "“", "\r\n", "\n", "\r", " ", "\u3000", "\t", "\u001C")),
        (2, Gen.Elements("𠮷", "😀", "👨‍👩‍👧", "\uD842", "\uDFB7", "\0", "\uFEFF")));

    public static Arbitrary<string> Arbitrary { get; } = Piece.ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    /// <summary>Checks the property on 500 texts, the same ones every time.</summary>
    public static void Check(Func<string, bool> property) =>
        Prop.ForAll(Arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1986, 1));
}
