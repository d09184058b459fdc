namespace KnowledgeGraph.Core.Claims;

/// <summary>Names of the properties that extraction gives to entities and claims. Dates carry their granularity: <c>2024-11-20</c>, <c>2024-11</c>, <c>2024</c>.</summary>
public static class PropertyNames
{
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";

    /// <summary>The number of an edition, in digits: 第二十三届 is <c>23</c>.</summary>
    public const string Edition = "edition";

    /// <summary>The year of an edition, four digits.</summary>
    public const string Year = "year";

    public const string Theme = "theme";
    public const string Kind = "kind";

    /// <summary>A post as the text has it: 原总工程师.</summary>
    public const string Title = "title";

    /// <summary>What somebody did at an event: 致辞, 主旨演讲.</summary>
    public const string Role = "role";

    public const string Date = "date";

    /// <summary><c>planned</c> or <c>past</c>; absent where the text simply states it.</summary>
    public const string Modality = "modality";
}
