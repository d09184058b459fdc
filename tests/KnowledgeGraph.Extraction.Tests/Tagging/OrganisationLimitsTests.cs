using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Tests.Tagging;

public sealed class OrganisationLimitsTests
{
    // In the texts, [ ] are organisations, < > places and { } persons.
    [TestCase("来自<挪威>[极地研究院]的专家", "来自[挪威极地研究院]的专家")]
    [TestCase("在<挪威>[极地研究院]举行", "在<挪威>[极地研究院]举行")]
    [TestCase("<南京>[中国药科大学]", "<南京>[中国药科大学]")]
    [TestCase("<南京>，[药科大学]", "<南京>，[药科大学]")]
    [TestCase("[蓝鲸信息技术]（<武汉>）股份有限公司承办", "[蓝鲸信息技术（武汉）股份有限公司]承办")]
    [TestCase("[蓝鲸信息技术](武汉){有限}公司承办", "[蓝鲸信息技术(武汉)有限公司]承办")]
    [TestCase("[蓝鲸信息技术]（简称蓝鲸）是一家公司", "[蓝鲸信息技术]（简称蓝鲸）是一家公司")]
    [TestCase("[南开大学党委]书记", "[南开大学]党委书记")]
    [TestCase("[湖南省教育厅长沙市人民政府]主办", "[湖南省教育厅][长沙市人民政府]主办")]
    [TestCase("[湖南省教育厅][长沙市人民政府][中国教育学会]", "[湖南省教育厅][长沙市人民政府][中国教育学会]")]
    [TestCase("[湖南省教育厅长沙市人民政府中国教育学会]", "[湖南省教育厅][长沙市人民政府][中国教育学会]")]
    [TestCase("[中国科学院上海分院]", "[中国科学院上海分院]")]
    [TestCase("[北京大学深圳医院]", "[北京大学深圳医院]")]
    public void Correct_MarkedText_MovesLimits(string marked, string expected)
    {
        var (text, names) = Parse(marked);
        OrganisationLimits.Correct(text, names);

        Assert.That(Marked(text, names), Is.EqualTo(expected));
    }

    private static (string Text, List<NameSpan> Names) Parse(string marked)
    {
        const string opening = "{[<", closing = "}]>";
        var text = "";
        var names = new List<NameSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (opening.Contains(c))
                start = text.Length;
            else if (closing.Contains(c))
                names.Add(new NameSpan(start, text.Length, (NameKind)closing.IndexOf(c, StringComparison.Ordinal), 0.5f));
            else
                text += c;
        }

        return (text, names);
    }

    private static string Marked(string text, List<NameSpan> names)
    {
        foreach (var name in names.AsEnumerable().Reverse())
            text = text.Insert(name.End, "}]>"[(int)name.Kind].ToString()).Insert(name.Start, "{[<"[(int)name.Kind].ToString());
        return text;
    }
}
