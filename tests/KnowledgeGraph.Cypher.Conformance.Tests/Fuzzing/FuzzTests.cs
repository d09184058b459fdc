using System.Text;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Fuzzing;

/// <summary>Whatever the text, the engine answers with rows or with an error that has a place, within its limits.</summary>
/// <remarks>KG_FUZZ_INPUTS and KG_FUZZ_SEED change number and seed.</remarks>
public sealed class FuzzTests
{
    private static readonly string[] Fragments =
    [
        "MATCH", "(n)", "-[*]->", "RETURN", "WITH", "*", "[", "]", "{", "}", "(", ")", "'", "\"", "`", "$p", "1e999", "9223372036854775808", "-", "--", "<-", "..", "|", ":", "::", "NULL",
        "CASE", "WHEN", "END", "EXISTS {", "COUNT {", "CALL {", "UNION", "shortestPath(", "ORDER BY", "LIMIT", "SKIP", "\\u12", "/*", "//", "𠮷", "\0", "—", "date(", "duration({", "IN", "IS",
        "NOT", "all(x IN", "reduce(", "{1,}", "+", "range(0, 10000000000)", "collect(", "AS", "DISTINCT", "=~", "'(a+)+$'", "%", "^", "0x", "!", "&", "CREATE", "UNWIND",
    ];

    [Test]
    public void AnyText_HasAnAnswerOrAnErrorWithAPlace()
    {
        var inputs = Number("KG_FUZZ_INPUTS", 50_000);
        var random = new Random(Number("KG_FUZZ_SEED", 7));
        var generator = new QueryGenerator(random.Next());
        var graph = new GeneratedGraph(3, nodes: 8, relationships: 12).Snapshot;
        var limits = new CypherLimits { Time = TimeSpan.FromSeconds(5), Hops = 20_000, MemoryBytes = 2_000_000, Rows = 20_000 };
        var engine = new CypherEngine();
        int answered = 0, refused = 0;
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < inputs; i++)
        {
            var text = i % 10 == 0 ? Garbage(random) : Mutate(generator.Next(), random);
            try
            {
                foreach (var _ in engine.Prepare(text, limits).Execute(graph, null, limits).Rows)
                {
                }
                answered++;
            }
            catch (CypherException e)
            {
                refused++;
                if (e.Line < 1 || e.Column < 1 || e.Span.Start < 0 || e.Span.End > text.Length || e.Message.Length == 0 || !e.Render().Contains('^', StringComparison.Ordinal))
                    failures.TryAdd(e.Message, $"An error without a place: {e.Message} at {e.Span} of\n{text}");
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.TryAdd(e.StackTrace?.Split('\n')[0] ?? e.Message, $"{e}\nfor\n{text}");
            }
        }
        TestContext.Out.WriteLine($"{answered} answered, {refused} refused");
        Assert.That(failures.Values, Is.Empty);
        Assert.That(answered, Is.GreaterThan(inputs / 20), "Some of the mutated queries should still be queries.");
    }

    private static int Number(string variable, int fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : fallback;

    private static string Garbage(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Fragments[random.Next(Fragments.Length)] + (random.Next(2) == 0 ? " " : "")));

    private static string Mutate(string query, Random random)
    {
        var text = new StringBuilder(query);
        for (var changes = random.Next(0, 4); changes > 0 && text.Length > 2; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 8), text.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 3:
                    text[at] = (char)random.Next(32, 127);
                    break;
                default:
                    var other = random.Next(text.Length);
                    (text[at], text[other]) = (text[other], text[at]);
                    break;
            }
        }
        return text.ToString();
    }
}
