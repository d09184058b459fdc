using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Contract;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Documents that make many batches: every person holds a post in an organisation that other documents name too.</summary>
internal static class ManyRecords
{
    /// <param name="edition">Other editions say other things of the same names.</param>
    public static DocumentRecord[] Of(int documents, int edition = 0) => [.. Enumerable.Range(0, documents).Select(i => Make(i, edition))];

    private static DocumentRecord Make(int number, int edition)
    {
        var builder = new RecordBuilder(string.Create(CultureInfo.InvariantCulture, $"many/{number}.txt"));
        var person = builder.Person("贺远舟" + Han(number));
        for (var i = 0; i < 3; i++)
            builder.Post(person, builder.Organisation(Han((number + edition + i) % 40) + "研究院"), edition % 2 == 0 ? "院长" : "研究员");
        return builder.Build();
    }

    private static string Han(int number) => string.Concat((char)('一' + number * 7), (char)('丁' + number * 11));
}
