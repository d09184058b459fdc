using KnowledgeGraph.Text.Segmentation;

namespace DictionaryCompiler;

/// <summary>Reads jieba's model of words: <c>{"start": {"B": …}, "trans": {"B": {"E": …}}, "emit": {"B": {"一": …}}}</c>.</summary>
internal static class JiebaWordHmm
{
    private static readonly string[] Places = ["B", "E", "M", "S"];

    public static WordHmm Read(string path)
    {
        var json = JsonSource.Read(path);
        var start = json.Object("start");
        var transitions = json.Object("trans");
        var emissions = Places.Select(place => json.Object("emit").Object(place)).ToArray();
        return new WordHmm(
            [.. Places.Select(place => start.Score(place))],
            [.. Places.SelectMany(from => Places.Select(to => transitions.Object(from).Score(to)))],
            [.. HanCharacters.All.SelectMany(character => emissions.Select(scores => scores.Score(character)))]);
    }
}
