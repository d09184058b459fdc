using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Neo4j;

/// <summary>Statements of the folder <c>cypher/</c>, embedded under <c>folder/name</c>.</summary>
internal static partial class CypherFile
{
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"cypher/{name}.cypher is not embedded.");
        using var reader = new StreamReader(stream);
        return Comment().Replace(reader.ReadToEnd(), "");
    }

    /// <summary>Puts names of labels and types into the places that Cypher has no parameters for.</summary>
    public static string Fill(string statement, params ReadOnlySpan<(string Place, string Name)> names)
    {
        foreach (var (place, name) in names)
        {
            if (!Name().IsMatch(name))
                throw new ArgumentException($"{name} is no label or type of the ontology.", nameof(names));
            statement = statement.Replace("{" + place + "}", name, StringComparison.Ordinal);
        }

        return statement;
    }

    [GeneratedRegex(@"^[ \t]*//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Name();
}
