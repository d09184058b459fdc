using System.Globalization;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Articles made for the tests: any number, each with people, bodies and statements of its own and some that it shares with others.</summary>
internal static class Articles
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
    private const string GivenNames = "知文远景明秋嘉若宁书安然思齐子涵博雅晨曦浩宇静怡俊杰欣妍";
    private static readonly string[] Cities = ["海州", "云泽", "江城", "临川", "安平", "清源"];
    private static readonly string[] Trades = ["数字经济", "智能制造", "网络安全", "绿色能源", "现代物流"];

    public static string Of(int number)
    {
        var city = Cities[number % Cities.Length];
        var trade = Trades[number / 7 % Trades.Length];
        var year = (2018 + (number % 7)).ToString(CultureInfo.InvariantCulture);
        return $"""
            {year}年{city}{trade}大会在{city}举行

            {city}日报讯 {year}年9月{1 + (number % 28)}日，{year}年{city}{trade}大会在{city}国际会议中心开幕。大会由{city}市人民政府主办，{city}{trade}协会承办。
            {city}市市长{Person(number % 40)}、{city}{trade}协会会长{Person(number % 90)}出席开幕式并致辞，{city}大学校长{Person(number)}作主旨演讲。
            会上，{city}{trade}协会发布了《{city}{trade}发展报告（{year}）》。大会期间还举行了{trade}青年论坛，论坛由{city}大学教授{Person(number + 1)}主持。
            """;
    }

    /// <summary>Writes the articles <c>folder/000.txt</c>, <c>folder/001.txt</c> …</summary>
    public static void WriteMany(Kg kg, string folder, int count)
    {
        for (var i = 0; i < count; i++)
            kg.Write(FileName(folder, i), Of(i));
    }

    public static string FileName(string folder, int number) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{number:000}.txt");

    private static string Person(int number) => string.Concat(
        Surnames.AsSpan(number % Surnames.Length, 1),
        GivenNames.AsSpan(number * 7 % GivenNames.Length, 1),
        GivenNames.AsSpan(number / 3 % GivenNames.Length, 1));
}
