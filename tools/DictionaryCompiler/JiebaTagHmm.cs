using KnowledgeGraph.Text.Segmentation;
using Newtonsoft.Json.Linq;

namespace DictionaryCompiler;

/// <summary>Reads jieba's model of tags: as the model of words, over states such as <c>B-nr</c>, and the states that each character may take (<c>charStates</c>).</summary>
internal static class JiebaTagHmm
{
    public static TagHmm Read(string path)
    {
        var json = JsonSource.Read(path);
        var start = json.Object("start");
        var states = start.Properties().Select(state => state.Name).Order(StringComparer.Ordinal).ToArray();
        var transitions = states.SelectMany((from, number) => json.Object("trans").Object(from).Properties()
            .Select(to => (From: (byte)number, To: (byte)Array.IndexOf(states, to.Name), Score: (double)to.Value)).OrderBy(transition => transition.To)).ToArray();
        var rows = HanCharacters.All.Select(character => RowOf(character, states, json)).ToArray();
        return new TagHmm(new TagHmmData(
            TagsOf(states),
            [.. states.Select(state => start.Score(state))],
            [.. transitions.Select(transition => transition.From)],
            [.. transitions.Select(transition => transition.To)],
            [.. transitions.Select(transition => transition.Score)],
            RowStartsOf(rows),
            [.. rows.Select(row => (byte)row.KnownCount)],
            [.. rows.SelectMany(row => row.States)],
            [.. rows.SelectMany(row => row.Emissions)]));
    }

    /// <exception cref="InvalidDataException">The states are not each of B, E, M, S with each tag.</exception>
    private static string[] TagsOf(string[] states)
    {
        var tags = states.Where(state => state[0] == 'B').Select(state => state[2..]).ToArray();
        return states.SequenceEqual(from place in "BEMS" from tag in tags select $"{place}-{tag}")
            ? tags
            : throw new InvalidDataException("the states are not each of B, E, M and S with each tag");
    }

    private static (byte[] States, double[] Emissions, int KnownCount) RowOf(string character, string[] states, JObject json)
    {
        var known = json.Object("charStates")[character]?.Values<string>().ToHashSet() ?? [];
        var others = Enumerable.Range(0, states.Length)
            .Where(state => !known.Contains(states[state]) && json.Object("emit").Object(states[state]).ContainsKey(character));
        var all = Enumerable.Range(0, states.Length).Where(state => known.Contains(states[state])).Concat(others).ToArray();
        return (
            [.. all.Select(state => (byte)state)],
            [.. all.Select(state => json.Object("emit").Object(states[state]).Score(character))],
            known.Count);
    }

    private static int[] RowStartsOf((byte[] States, double[] Emissions, int KnownCount)[] rows)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            starts[i + 1] = starts[i] + rows[i].States.Length;
        return starts;
    }
}
