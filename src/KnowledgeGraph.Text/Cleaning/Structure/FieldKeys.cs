using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Keys of the fields that announcements and programmes have: <c>主办单位</c>, <c>时间</c>. General knowledge of how events are announced.</summary>
internal static partial class FieldKeys
{
    /// <summary>A key and its colon at the head of <paramref name="text"/>, from <paramref name="start"/> on.</summary>
    public static Match MatchAt(string text, int start) => KeyAndColon().Match(text, start);

    /// <summary>Further keys inside a line, after white space: <c>时间：… 地点：…</c>.</summary>
    public static Match NextInside(string text, int start) => InnerKey().Match(text, start);

    /// <summary>A line that is only a key; its value stands on the lines after it.</summary>
    public static Match MatchAlone(string text) => KeyAlone().Match(text);

    /// <summary>Whether a value may be a list of names on lines of their own.</summary>
    public static bool TakesList(string key) => ListKey().IsMatch(key);

    private const string Keys =
        @"(?:(?:联合|共同|独家|战略|特别|学术|技术|媒体|协同|支持|参与|拟|主要)?(?:主办|承办|协办|指导|支持|主管|组织|合作|赞助|支撑|发起|联办|共办|举办|执行|参编|参与|主编|编写|编制|起草|发布|牵头|颁奖|获奖|参展|参会|申办|冠名|战略合作|合作媒体|支持媒体|直播)(?:单位|机构|方|媒体|平台|企业|院校|学会|协会|组织|部门|代表|人|人员|专家|嘉宾|者)?" +
        @"|(?:会议|活动|论坛|大会|举办|举行|开幕|召开|培训|比赛|展览|报名|截止|演讲|报告|讲座)?(?:时间|日期|地点|地址|场地|会场|会期|主题|议题|题目|形式|规模|对象|名称|语言|内容|亮点|宗旨|口号|方式)" +
        @"|(?:会议|论坛|大会|圆桌|对话|本场|总|执行|荣誉|程序|组织|学术)?(?:主持|主持人|主席|副主席|共同主席|嘉宾|主讲人|演讲人|演讲嘉宾|报告人|发言人|主讲嘉宾|对话嘉宾|点评人|点评嘉宾|评委|召集人|出品人|组长|副组长|成员|顾问|秘书长|委员|致辞|致辞嘉宾|致辞人|颁奖嘉宾|出席嘉宾|特邀嘉宾|与会嘉宾|参会嘉宾|讲者|引导发言|思辨嘉宾)" +
        @"|组委会|组织委员会|筹委会|联系人|官网|网址)";

    [GeneratedRegex(@"\G[【\[]?\s*(" + Keys + @")\s*[】\]]?\s*[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndColon();

    [GeneratedRegex(@"\s+(?=[【\[]?(?:" + Keys + @")[】\]]?\s?[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex InnerKey();

    [GeneratedRegex(@"^[【\[]?\s*(" + Keys + @")\s*[】\]]?\s*[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"单位|机构|方$|媒体|平台|企业|代表|嘉宾|专家|委员|成员|主办|承办|协办|指导|支持|主席|顾问|组委会|组织|人员|人$|者$", RegexOptions.CultureInvariant)]
    private static partial Regex ListKey();
}
