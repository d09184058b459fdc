using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j;

/// <summary>What a relationship's id says of its ends.</summary>
internal readonly record struct RelationshipEnds(string StartId, string EndId)
{
    /// <summary>Takes apart what <see cref="RelationshipId.Of"/> put together; null where it is no such id.</summary>
    /// <param name="key">As given to <see cref="RelationshipId.Of"/>: a text that begins with the separator could not be told from the id alone.</param>
    public static RelationshipEnds? Of(string id, string? key)
    {
        var end = key is null ? id.Length : id.Length - 1 - key.Length - key.Count(c => c == Separator);
        if (NextSeparator(id, 0, end) is not { } first || NextSeparator(id, first + 1, end) is not { } second)
            return null;
        return new RelationshipEnds(Unescape(id[..first]), Unescape(id[(second + 1)..end]));
    }

    private const char Separator = '|';

    /// <summary>A doubled separator is part of a name.</summary>
    private static int? NextSeparator(string id, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (id[i] != Separator)
                continue;
            if (i + 1 >= end || id[i + 1] != Separator)
                return i;
            i++;
        }

        return null;
    }

    private static string Unescape(string part) => part.Contains(Separator) ? part.Replace("||", "|", StringComparison.Ordinal) : part;
}
