using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Contract;

/// <summary>Random documents over few names, so that they meet often: short forms, editions, namesakes, generic names, hostile characters.</summary>
public static class RandomRecords
{
    private static readonly (string Name, string[] Aliases)[] Persons =
        [("贺远舟", []), ("奥利维耶·温朗", ["温朗"]), ("奥利维耶•温朗", []), ("温朗", []), ("王伟", []), ("𠮷田健", ["吉田"]), ("} ) DETACH DELETE `n` \"'|", [])];

    private static readonly (string Name, string[] Aliases)[] Organisations =
        [("工业和信息化部", ["工信部"]), ("工信部", []), ("中国互联网协会", ["协会"]), ("中国足球协会", ["中国足协", "协会"]), ("协会", []), ("组委会", []), ("中国（上海）公司", []), ("中国上海公司", ["上海公司"])];

    private static readonly (string Name, string[] Aliases)[] Events =
    [
        ("2024年寰球互联网大会·云泽峰会", ["云泽峰会", "大会"]), ("2024年寰球互联网大会云泽峰会", []), ("云泽峰会", []), ("2023年寰球互联网大会云泽峰会", ["云泽峰会"]),
        ("2024（第二十三届）中原互联网大会", ["大会"]), ("第二十三届中原互联网大会", []), ("开幕式", []),
    ];

    private static readonly (string Name, string[] Aliases)[] Forums = [("主论坛", []), ("互联网投资人论坛", ["投资人论坛"]), ("投资人论坛", [])];

    private static readonly (string Name, string[] Aliases)[] Reports = [("中原互联网发展报告（2024）", []), ("中原互联网发展报告2023", []), ("白皮书", [])];

    private static readonly (string Name, string[] Aliases)[] Places = [("江南云泽", ["云泽"]), ("云泽", [])];

    private static readonly string[] Titles = ["部长", "总工程师", "运动员", "会长", "原部长", ""];

    /// <summary>Up to eight documents with ids of their own, in no order.</summary>
    public static Gen<DocumentRecord[]> Documents { get; } =
        from count in Gen.Choose(0, 8)
        from records in Gen.CollectToArray(Enumerable.Range(0, count), i => Document($"c{i % 2}/{i}.txt"))
        select records;

    public static Arbitrary<DocumentRecord[]> Arbitrary { get; } = Arb.From(Documents, Shrink);

    /// <summary>One document with this id, and any content.</summary>
    public static Gen<DocumentRecord> Document(string id) =>
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select Make(id, new Random(seed));

    private static IEnumerable<DocumentRecord[]> Shrink(DocumentRecord[] records) =>
        records.Select((_, i) => records.Where((_, j) => j != i).ToArray());

    private static DocumentRecord Make(string id, Random random)
    {
        var builder = new RecordBuilder(id);
        var entities = new List<(EntityLabel Label, int Index)>();
        foreach (var label in Enum.GetValues<EntityLabel>())
        {
            for (var i = random.Next(3); i > 0; i--)
                entities.Add((label, Add(builder, label, random)));
        }

        foreach (var start in entities)
        {
            foreach (var end in entities)
            {
                foreach (var type in RelationTypes.All)
                {
                    if (start.Index != end.Index && type.Permits(start.Label, end.Label) && random.Next(3) == 0)
                        Say(builder, type, start.Index, end.Index, random);
                }
            }
        }

        return builder.Build();
    }

    private static int Add(RecordBuilder builder, EntityLabel label, Random random)
    {
        var names = label switch
        {
            EntityLabel.Person => Persons,
            EntityLabel.Organisation => Organisations,
            EntityLabel.Event => Events,
            EntityLabel.Forum => Forums,
            EntityLabel.Report => Reports,
            _ => Places,
        };
        var (name, aliases) = names[random.Next(names.Length)];
        (string, string)[] properties = label == EntityLabel.Event && random.Next(3) == 0 ? [(PropertyNames.Year, "2024")] : [];
        return builder.Entity(label, name, random.Next(2) == 0 ? aliases : [], properties);
    }

    private static void Say(RecordBuilder builder, RelationType type, int start, int end, Random random)
    {
        var properties = new List<(string, string)>();
        if (type == RelationType.HoldsPosition && Titles[random.Next(Titles.Length)] is { Length: > 0 } title)
            properties.Add((PropertyNames.Title, title));
        if (type == RelationType.SpokeAt)
            properties.Add((PropertyNames.Role, random.Next(2) == 0 ? "致辞" : "主旨演讲"));
        if (random.Next(4) == 0)
            properties.Add((PropertyNames.Modality, "planned"));
        builder.Claim(type, start, end, $"第{random.Next(5)}句", [.. properties]);
    }
}
