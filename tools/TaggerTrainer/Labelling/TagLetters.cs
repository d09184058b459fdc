using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Labelling;

/// <summary>Letters for tags in labelled files: <c>O</c>, then <c>a</c> … <c>l</c> for B, M, E, S of persons, organisations and places.</summary>
internal static class TagLetters
{
    public static char Letter(int tag) => tag == 0 ? 'O' : (char)('a' + tag - 1);

    public static byte Parse(char letter) => (byte)(letter == 'O' ? 0 : letter - 'a' + 1);

    /// <summary>LAC's columns as BMES tags: a name goes from its <c>-B</c> column over the <c>-I</c> columns that follow.</summary>
    public static byte[] FromColumns(byte[] path, string[] columns)
    {
        var tags = new byte[path.Length];
        for (var start = 0; start < path.Length;)
        {
            var end = start + 1;
            while (end < path.Length && columns[path[end]].EndsWith("-I", StringComparison.Ordinal))
                end++;
            Write(tags, start, end, KindOf(columns[path[start]]));
            start = end;
        }

        return tags;
    }

    private static void Write(byte[] tags, int start, int end, NameKind? named)
    {
        if (named is not { } kind)
            return;
        for (var i = start; i < end; i++)
            tags[i] = (byte)NameTags.Of(kind, end - start == 1 ? NameTags.Single : i == start ? NameTags.Begin : i == end - 1 ? NameTags.End : NameTags.Middle);
    }

    private static NameKind? KindOf(string column) => column.Split('-')[0] switch
    {
        "PER" or "nr" => NameKind.Person,
        "ORG" or "nt" => NameKind.Organisation,
        "LOC" or "ns" => NameKind.Place,
        _ => null,
    };
}
