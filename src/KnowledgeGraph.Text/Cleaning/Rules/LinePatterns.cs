using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The phrases by which a line by itself tells that it is no text of the article. General knowledge of Chinese web pages.</summary>
internal static partial class LinePatterns
{
    /// <summary>扫码关注…, 欢迎订阅…, 邮发代号, 征订热线.</summary>
    [GeneratedRegex(@"^(?:[▲▼↓↑☟👇👆\s]*)(?:.{0,12}(?:扫码|扫描|扫一扫|长按|识别|微信扫)[^。]{0,16}(?:关注|订阅|二维码|入群|加群|进群|报名|咨询|下载|观看|识别|了解|图片|查看)|.{0,6}(?:点击|戳)(?:下图|上方|下方|蓝字|图片|这里|阅读原文|文末|名片|关注|左下角|右上角|链接)|.{0,2}(?:欢迎|敬请|点击|立即|请|快来|记得|别忘)(?:大家|继续|持续)?(?:关注|订阅|订购|扫码|转发|点赞|分享|投稿|留言)[^。]*$|邮发代号|.{0,14}[（(](?:微信|QQ|VX|vx|V)号?[：:]|.{0,4}(?:征订|订阅|订购|投稿|广告|合作|商务|举报|客服)(?:热线|电话|邮箱|方式|咨询|联系|合作)|.{0,30}(?:公众号|视频号|抖音号|官方微博|公众账号)(?:名称)?\s*(?:[：:].{0,20})?$|.{0,6}小程序(?:\s*[：:].{0,20})?$|官方公众号.{0,20}$|.{0,24}(?:倾力推荐|倾情推出|倾情推荐)|.{0,4}(?:星标|设为星标|点个|点亮)[^。]{0,12}(?:在看|星标|赞|不迷路)|(?:求)?(?:点赞|分享|收藏|在看|转发)[、，,\s]*(?:点赞|分享|收藏|在看|转发|评论))", RegexOptions.CultureInvariant)]
    public static partial Regex Subscription();

    /// <summary>Editors, reporters, photographers and sources of the page itself.</summary>
    [GeneratedRegex(@"^[（(\[【〔\s]*(?:本文|本期|文章|稿件|新闻|内容|原文|值班|责任|执行|网络|新媒体|微信|图文|文字|视频)?(?:责任?编辑?|责编|编\s?辑|美编|校\s?对|审\s?核|初审|复审|终审|一审|二审|三审|签发|监\s?制|排\s?版|制\s?作|记\s?者|通讯员|供\s?稿|撰\s?稿|撰\s?文|摄\s?影|摄影?|作\s?者|来\s?源|来自|转自|稿源|图源|出\s?品|统\s?筹|策\s?划|翻\s?译|编\s?译|图片|供图|配图|视频|文字|Author|Editor|Source)(?:来源|作者|编辑|记者|单位|人)?\s*[：:丨|｜/／]\s*\S[^。？！?!]{0,60}。?[）)\]】〕\s]*$", RegexOptions.CultureInvariant)]
    public static partial Regex EditorLine();

    /// <summary>文/张三, 图/李四, 张三 摄, 记者 张三: no colon, so only at the margins.</summary>
    [GeneratedRegex(@"^[（(\[【〔\s]*(?:(?:文|图|摄|撰文|供图)\s?[/／丨|｜：:]\s?\S.{0,20}|(?:本报|本刊|本网|新华社)?(?:见习)?(?:记者|通讯员)\s*[^，。：]{2,20}|[^，。：]{2,8}\s?[/／]\s?(?:文|图|摄)|[^，。：\s]{2,4}\s摄)[）)\]】〕\s]*$", RegexOptions.CultureInvariant)]
    public static partial Regex EditorNote();

    /// <summary>文章来源: with nothing after it, where the link was lost.</summary>
    [GeneratedRegex(@"^(?:文章|稿件|信息|原文|本文)?(?:来源|来自|翻译自|转自|编译自|出处|链接|地址|原文|作者|责编|编辑|参考链接|原文链接|参考文章|参考及来源|参考来源|参考资料|参考文献)\s*[：:]?$|^(?:原文|本文|文章|阅读|查看|参考)(?:链接|地址|原文|全文)[：:]?\s*(?:https?://\S*|www\.\S*)?$|^(?:查看|阅读)(?:原文|更多|全文|详情)$", RegexOptions.CultureInvariant)]
    public static partial Regex SourceLabel();

    /// <summary>Copyright, registrations, the site's own pages.</summary>
    [GeneratedRegex(@"©|\(c\)\s?\d{4}|copyright|all rights reserved|ICP[备证]|公网安备|网安备\s?\d|版权所有|powered by|增值电信业务(?:经营)?许可证?\s*[：:A-Z0-9\u4E00-\u9FFF-]{0,6}[A-Z]?\d-|(?:信息网络传播视听节目|互联网新闻信息服务|广播电视节目制作经营|网络文化经营)许可证(?:编号|号)?\s*[：:（(\dA-Z]|违法和?不良信息举报\s*(?:电话|邮箱|中心|热线|平台)|^违法和?不良信息举报$|^(?:网站地图|隐私政策|服务协议|用户协议|法律声明|友情链接|关于我们|联系我们|合作伙伴|站长统计)(?:\s*[|｜·:：]\s*\S.*)?$|^(?:主管|主办|承办|技术支持|网站标识码)(?:单位)?[：:].*(?:ICP|网站标识码|邮编)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Footer();

    /// <summary>Whose text it is and what may be done with it.</summary>
    [GeneratedRegex(@"^[【\[（(*※]?\s*(?:免责声明|版权声明|特别声明|郑重声明|转载声明|译文声明|声明|版权说明|转载说明|风险提示)\s*[】\]）)]?(?:\s*[：:].*|$)|(?:如若|如需|若需|如要|需要|请勿|谢绝|禁止|不得|欢迎|未经.{0,12}(?:许可|授权|允许|同意).{0,6})转载|转载.{0,12}(?:注明|联系|授权|许可)|(?:如|若)(?:有|涉及?)?.{0,10}(?:侵权|侵犯).{0,30}(?:联系(?:我们|我方|本站|本网|本号|本人|删除|小编|作者|原作者|管理员|\s*[：:]|.{0,16}@)|告知|删除)|(?:仅|只|并不|不)代表(?:作者)?(?:本人|个人|本网|本站|本平台|本号|.{0,8}立场|.{0,6}观点)|本文(?:系|为|由|转载自|翻译自|来源于|首发于|作者)?[^。，]{0,20}(?:原创(?:文章|发布|内容)?|投稿|翻译文章|转载自|翻译自|独立观点)|译文仅供参考|^如需.{0,12}(?:授权|转载|合作|删除).{0,30}(?:请?联系)|^(?:本文)?转载自.{1,20}$|^[，,]\s*作者.{1,20}$|被以下专[辑栏题]收录|^以下(?:文章|内容)来源于|本站.{0,30}(?:不承担|版权归|侵犯)|版权归.{0,12}所有", RegexOptions.CultureInvariant)]
    public static partial Regex Disclaimer();

    /// <summary>阅读 1234, 评论(0), 浏览: 98880, 2025-07-31 10:22:40: nothing else on the line.</summary>
    [GeneratedRegex(@"^(?:(?:阅读|浏览|点击|访问|播放|收藏|评论|点赞|转发|分享|人气|热度|粉丝|阅|赞|在看)(?:量|数|次数|人数)?\s*[：:（(]?\s*[\d,.]+\s*(?:万|w|k|\+)?\s*(?:次|人|赞)?[)）]?\s*(?:评论\s*[\d,.]*)?|[\d,]+\s*(?:次阅读|次浏览|人已?阅读|人点赞|条评论|人看过)|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d\d(?::\d\d)?)$", RegexOptions.CultureInvariant)]
    public static partial Regex LabelledCounter();

    /// <summary>+10赞, 1029天前, 文章 40, a number by itself: what stands for a counter only beside the body.</summary>
    [GeneratedRegex(@"^(?:(?:关注|文章|次数)(?:量|数)?\s*[：:]?\s*[\d,.]+|[+＋]?[\d,]+\+?\s*(?:赞|次|阅读|评论|个?粉丝)?|(?:\S{1,16}\s+)?\d+\s?(?:天|小时|分钟|个月|年)前|共\s?\d+\s?(?:条|个)?(?:评论|页)|views?[：:]?\s?[\d,]+)$", RegexOptions.CultureInvariant)]
    public static partial Regex Counter();

    /// <summary>02, 4.: the number of a section whose heading stands on the next line.</summary>
    [GeneratedRegex(@"^(?:0?\d|[一二三四五六七八九十]|PART\s?\.?\s?\d{1,2}|NO\s?\.?\s?\d{1,2})\s?[.、．/]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex LoneNumber();

    /// <summary>Buttons, by their whole text.</summary>
    [GeneratedRegex(@"^(?:[×xX✕]|[—\-–\s【\[]*(?:THE\s?)?END[】\]\s—\-–]*|[（(]?(?:全文)?完[）)]?|\[[ x]?\].{0,12}|分享(?:(?:到|至|给好友)[：:]?.{0,24})?|请使用浏览器.{0,16}|点击右上角.{0,12}|阅读剩余全文.?|一键分享|复制链接|打印(?:本页|文章)?|字号.{0,12}|[大中小]|收藏|点赞|赞|在看|留言|评论|转发|举报|关注|已关注|取消|允许|知道了|确定|提交|发送|返回|返回顶部|回到顶部|关闭|展开|收起|上一页|下一页|更多|查看更多|加载更多|登录|注册|发表评论|写评论|评论正在提交.*|.{0,8}请先\s?登录.*|微信|新浪微博|微博|QQ|QQ空间|朋友圈|微信好友|腾讯微博|知乎|豆瓣|听过|视频|小程序|分析|打开微信.{0,24}|微信扫.{0,24}|扫一扫.{0,24}|用微信扫.{0,24}|感谢您的支持.{0,20}|昵称|邮箱|验证码|有人回复邮件通知我|提交评论|所属地\s.{0,6}|打赏.{0,6}|赞赏.{0,10}|喜欢|不喜欢|已有.{0,4}账号.{0,10}|原文链接|[|｜])$", RegexOptions.CultureInvariant)]
    public static partial Regex Button();
}
