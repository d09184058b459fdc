using System.Text;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Gives the few distinct names of a column their numbers without making a string of each occurrence.</summary>
/// <param name="number">Called once for a name.</param>
internal sealed class NumberedNames(Func<string, int> number)
{
    private readonly List<(byte[] Name, int Number)> names = [];

    public int Number(ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
        {
            if (name.SequenceEqual(known.Name))
                return known.Number;
        }

        names.Add((name.ToArray(), number(Encoding.UTF8.GetString(name))));
        return names[^1].Number;
    }
}
