using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Takes an event's name off the front of its forums' names, so that 江东峰会数据安全论坛 and 数据安全论坛 of 江东峰会 are one.</summary>
internal static class ForumNames
{
    /// <param name="forums">Their events are resolved.</param>
    public static void Shorten(IEnumerable<Member> forums)
    {
        var namesOf = new Dictionary<ResolvedEntity, List<string>>();
        foreach (var forum in forums)
        {
            if (Contexts.EventOf(forum) is not { } parent)
                continue;
            if (!namesOf.TryGetValue(parent, out var names))
                namesOf.Add(parent, names = NamesOf(parent));
            forum.Name = Shorten(forum.Name, names);
            forum.Aliases = [.. forum.Aliases.Select(a => Shorten(a, names))];
        }
    }

    private static ParsedName Shorten(ParsedName name, List<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            // What is left must still say that it is a forum, and more than one character can.
            if (name.Key.Length > prefix.Length + 1 && name.Key.StartsWith(prefix, StringComparison.Ordinal))
                return name.Without(EntityLabel.Forum, prefix);
        }

        return name;
    }

    /// <summary>Keys of all names, the longest first.</summary>
    private static List<string> NamesOf(ResolvedEntity parent) =>
    [
        .. parent.Members.SelectMany(m => m.Aliases.Append(m.Name)).Where(n => !n.IsGeneric).Select(n => n.Key).Distinct()
            .OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal),
    ];
}
