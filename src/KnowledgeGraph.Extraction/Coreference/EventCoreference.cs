using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Events and forums. Names are one where their cores are equal and no year or edition tells them apart; a shorter name joins the one
/// longer name whose core it ends (江东峰会) or, for the main gathering, begins.
/// </summary>
internal sealed class EventCoreference(ExtractionLexicon lexicon) : ICoreference
{
    /// <summary>The reason of a mention that is the beginning of another one: it names an entity, yet the sentence speaks of the other.</summary>
    public const string WholeOfForum = "whole-of-forum";

    private static readonly string[] Stages =
        ["闭幕新闻发布会", "开幕新闻发布会", "新闻发布会", "新闻通气会", "开幕式", "闭幕式", "开幕会", "闭幕会", "开幕仪式", "闭幕仪式", "开幕典礼"];

    public IEnumerable<EntityCluster> Cluster(ImmutableArray<Mention> mentions)
    {
        var groups = new List<Group>();
        foreach (var mention in mentions.Where(m => m.Label is EntityLabel.Event or EntityLabel.Forum))
        {
            var name = MentionName.Of(mention.Text, mention.Label);
            var parsed = EventName.Parse(name);
            var group = groups.Find(g => g.Cluster.Label == mention.Label && g.Core == parsed.Core && g.Year == parsed.Year && g.Edition == parsed.Edition);
            if (group is null)
                groups.Add(group = new Group(new EntityCluster(mention.Label), parsed.Core, parsed.Year, parsed.Edition));
            group.Cluster.AddName(name);
            group.Cluster.Mentions.Add(mention);
        }

        AddWholes(groups);
        JoinStages(groups);
        JoinEqualCores(groups);
        JoinJointNames(groups);
        JoinShortNames(groups);
        return groups.Where(group => !IsHead(group.Core)).Select(group => group.Cluster);
    }

    /// <summary>2025某大会某论坛 names 2025某大会 too, even where the text never names that alone.</summary>
    private static void AddWholes(List<Group> groups)
    {
        foreach (var group in groups.Where(g => g.Cluster.Label == EntityLabel.Forum && (g.Year ?? g.Edition) is not null).ToList())
        {
            var mention = group.Cluster.Mentions[0];
            if (WholeEnd(mention.Text) is not (> 0 and var end))
                continue;
            var whole = mention with { Span = mention.Span with { End = mention.Span.Start + end }, Label = EntityLabel.Event, Reason = WholeOfForum };
            var name = MentionName.Of(whole.Text, EntityLabel.Event);
            var parsed = EventName.Parse(name);
            if (parsed.Core.Length < 5 || groups.Exists(g => g.Cluster.Label == EntityLabel.Event && g.Core == parsed.Core && g.IsCompatible(group)))
                continue;
            var added = new Group(new EntityCluster(EntityLabel.Event), parsed.Core, parsed.Year, parsed.Edition);
            added.Cluster.AddName(name);
            added.Cluster.Mentions.Add(whole);
            groups.Add(added);
        }
    }

    /// <summary>Where the name of the gathering ends that a forum's name begins with, or -1: its last word must stand before two more words at least.</summary>
    private static int WholeEnd(string name)
    {
        var end = -1;
        foreach (var head in (ReadOnlySpan<string>)["大会", "峰会", "博览会", "年会"])
        {
            var at = name.LastIndexOf(head, StringComparison.Ordinal);
            if (at > 4 && at + head.Length <= name.Length - 5)
                end = Math.Max(end, at + head.Length);
        }

        return end;
    }

    /// <summary>某大会闭幕新闻发布会 is 某大会: the opening, closing and press conference of an event are the event.</summary>
    private static void JoinStages(List<Group> groups)
    {
        foreach (var group in groups.ToList())
        {
            foreach (var stage in Stages)
            {
                if (!group.Core.EndsWith(stage, StringComparison.Ordinal))
                    continue;
                var rest = group.Core[..^stage.Length];
                var whole = groups.Find(other => other != group && other.IsCompatible(group) && (other.Core == rest || (rest.Length >= 4 && other.Core.EndsWith(rest, StringComparison.Ordinal))));
                if (whole is not null)
                {
                    whole.Cluster.Mentions.AddRange(group.Cluster.Mentions);
                    groups.Remove(group);
                }

                break;
            }
        }
    }

    /// <summary>第四期甲论坛暨“乙”专题论坛 is 甲论坛・第四期: the first half of a joint name with the same edition.</summary>
    private static void JoinJointNames(List<Group> groups)
    {
        foreach (var group in groups.Where(g => g.Cluster.Name.Contains('暨') && (g.Edition ?? g.Year) is not null).ToList())
        {
            var first = EventName.Parse(group.Cluster.Name[..group.Cluster.Name.IndexOf('暨')]).Core;
            if (groups.Find(other => other != group && other.Core == first && other.IsCompatible(group) && (other.Edition == group.Edition || other.Year == group.Year)) is { } same)
                Join(groups, same, group);
        }
    }

    /// <summary>Spellings of one core: the ones without year or edition join the only dated one, or the most frequent.</summary>
    private static void JoinEqualCores(List<Group> groups)
    {
        foreach (var same in groups.GroupBy(g => (g.Cluster.Label, g.Core)).Where(g => g.Count() > 1).ToList())
        {
            foreach (var group in same.OrderBy(g => (g.Year is null ? 0 : 1) + (g.Edition is null ? 0 : 1)).ToList())
            {
                var target = same.Where(other => other != group && groups.Contains(other) && other.IsCompatible(group))
                    .MaxBy(other => (Definite(other), other.Cluster.Mentions.Count));
                if (target is not null && groups.Contains(group))
                    Join(groups, target, group);
            }
        }
    }

    private void JoinShortNames(List<Group> groups)
    {
        foreach (var group in groups.OrderBy(g => g.Core.Length).ToList())
        {
            var longer = groups.Where(other => other != group && other.Core.Length > group.Core.Length && other.IsCompatible(group)
                && (Ends(other, group) || Begins(other, group) || IsLatinShortName(other, group))).ToList();
            if (longer.Count == 0)
                continue;
            // 数据论坛 of several longer names: only the shortest names can mean one of them.
            var target = longer.Count == 1 ? longer[0] : OneOf(longer, group);
            if (target is not null)
                Join(groups, target, group);
        }
    }

    private static Group? OneOf(List<Group> longer, Group group)
    {
        var cores = longer.Select(g => g.Core).Distinct().ToList();
        if (cores.Count == 1)
            return longer.MaxBy(g => (Definite(g), g.Cluster.Mentions.Count));
        var same = longer.Where(g => group.Year is not null && g.Year == group.Year).ToList();
        return same.Count == 1 ? same[0] : longer.MinBy(g => g.Core.Length) is { } least && longer.All(g => g == least || g.Core.EndsWith(least.Core, StringComparison.Ordinal)) ? least : null;
    }

    private static int Definite(Group group) => (group.Year is null ? 0 : 1) + (group.Edition is null ? 0 : 1);

    private bool Ends(Group whole, Group part) =>
        whole.Cluster.Label == part.Cluster.Label && whole.Core.EndsWith(part.Core, StringComparison.Ordinal)
        && (part.Core.Length >= 4 || (IsHead(part.Core) && part.Year is not null && part.Year == whole.Year));

    /// <summary>滨江数据大会 for 滨江数据大会江东峰会: the rest is a place and a last word at most.</summary>
    private bool Begins(Group whole, Group part)
    {
        if (!whole.Core.StartsWith(part.Core, StringComparison.Ordinal) || whole.Cluster.Label != part.Cluster.Label || part.Year is null && part.Edition is null && part.Core.Length < 5)
            return false;
        var rest = whole.Core[part.Core.Length..];
        foreach (var length in (ReadOnlySpan<int>)[2, 3])
        {
            if (rest.Length >= length && IsHead(rest[^length..]) && rest.Length - length is > 0 and <= 3)
                return rest[^length..] is "峰会" or "年会" or "大会";
        }

        return false;
    }

    /// <summary>CIS大会 for CIS网络安全创新大会: a Latin short name and a last word.</summary>
    private bool IsLatinShortName(Group whole, Group part)
    {
        var latin = part.Core.Length - part.Core.TrimStart([.. "abcdefghijklmnopqrstuvwxyz"]).Length;
        return latin >= 3 && IsHead(part.Core[latin..]) && whole.Core.StartsWith(part.Core[..latin], StringComparison.Ordinal)
            && whole.Core.EndsWith(part.Core[latin..], StringComparison.Ordinal) && whole.Cluster.Label == part.Cluster.Label;
    }

    private bool IsHead(string core) => lexicon.EventHeads.Exact(core) is not null;

    private static void Join(List<Group> groups, Group target, Group group)
    {
        target.Cluster.Absorb(group.Cluster);
        target.Year ??= group.Year;
        target.Edition ??= group.Edition;
        groups.Remove(group);
    }

    private sealed class Group(EntityCluster cluster, string core, string? year, string? edition)
    {
        public EntityCluster Cluster { get; } = cluster;

        public string Core { get; } = core;

        public string? Year { get; set; } = year;

        public string? Edition { get; set; } = edition;

        public bool IsCompatible(Group other) =>
            (Year is null || other.Year is null || Year == other.Year)
            && (Edition is null || other.Edition is null || Edition == other.Edition);
    }
}
