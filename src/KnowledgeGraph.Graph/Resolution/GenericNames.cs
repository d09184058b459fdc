using System.Collections.Frozen;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Tells common nouns from names: 主论坛, 开幕式, 新闻发布会, 组委会, 白皮书 say what a thing is and not which one.</summary>
/// <remarks>A name is generic where it is made of such words and nothing else. Generic names never join entities, and an entity that has no
/// other name is told apart by its event, issuer or document.</remarks>
internal static class GenericNames
{
    private const string Pointers = "本 该 此 本次 此次 这次 本届 该届 首届 今年 去年 上届 下届 主 分 总 子 第一 第二 第三 行业 相关 有关 主办 承办 联合 共同 各 两 双方";

    // Not before an organisation's head: 世界银行 and 中国政府 are names.
    private const string Modifiers = Pointers + " 大 小 新 全 高峰 平行 主题 专题 特别 国际 全球 全国 世界 中国 我国 年度 "
        + "开幕 闭幕 新闻 媒体 成果 产品 主旨 圆桌 专家 技术 产业 领导 工作 筹备 学术 高端 高层 专场 系列 配套 现场 线上 线下 启动 签约 揭牌 颁奖 表彰 动员 推介 交流 对话 合作 发展 创新 研究 研讨";

    private const string EventHeads = "会 大会 峰会 会议 年会 例会 全会 论坛 沙龙 展会 博览会 展览会 交易会 展览 开幕式 闭幕式 开幕会 闭幕会 仪式 典礼 晚会 发布会 座谈会 研讨会 交流会 推介会 说明会 "
        + "通气会 见面会 招待会 讲座 活动 比赛 大赛 竞赛 赛事 决赛 全体会议 动员会 培训班 研讨班 对话会 圆桌会";

    private const string ForumHeads = "论坛 对话 沙龙 峰会 会议 分会 会场 分会场 专场 圆桌 讨论 对话会 研讨会";

    private const string ReportHeads = "报告 白皮书 蓝皮书 绿皮书 皮书 书 倡议 倡议书 宣言 声明 公报 规划 计划 方案 标准 规范 指南 通知 意见 办法 条例 规定 纲要 清单 目录 案例 案例集 成果 年鉴 图谱 手册 协议 共识 公约 决定 决议 草案 文件 名单 指数 论文";

    private const string OrganisationHeads = "会 协会 学会 公司 集团 企业 大学 学校 学院 研究院 研究所 医院 中心 委员会 组委会 组织委员会 秘书处 联盟 基金会 平台 政府 机构 部门 单位 方 媒体 银行 法院 警方 部 局 厅 处 办 办公室 "
        + "实验室 工作组 专家组 代表团 理事会 董事会 监事会 党委 总部 分公司 子公司 省政府 市政府 县政府 省委 市委 县委 区委";

    private const string PlaceHeads = "会场 主会场 分会场 现场 会议中心 会展中心 国际会议中心 国际会展中心 展馆 场馆 酒店 礼堂 大厅 馆 中心 体育馆 展厅 线上 当地 本地 境内 境外";

    private static readonly FrozenSet<string> ModifierWords = Words(Modifiers);
    private static readonly FrozenSet<string> PointerWords = Words(Pointers);

    private static readonly FrozenDictionary<EntityLabel, FrozenSet<string>> Heads = new Dictionary<EntityLabel, FrozenSet<string>>
    {
        [EntityLabel.Event] = Words(EventHeads),
        [EntityLabel.Forum] = Words(ForumHeads),
        [EntityLabel.Report] = Words(ReportHeads),
        [EntityLabel.Organisation] = Words(OrganisationHeads),
        [EntityLabel.Place] = Words(PlaceHeads),
    }.ToFrozenDictionary();

    private static readonly int LongestWord = ModifierWords.Concat(Heads.Values.SelectMany(h => h)).Max(w => w.Length);

    /// <param name="key"><see cref="SurfaceForm.Key"/> of the name without year and edition.</param>
    public static bool Contains(EntityLabel label, string key)
    {
        if (!Heads.TryGetValue(label, out var heads) || key.Length > 12)
            return false;
        var modifiers = label is EntityLabel.Organisation or EntityLabel.Place ? PointerWords : ModifierWords;
        // reachable[i]: the first i characters are modifiers only.
        Span<bool> reachable = stackalloc bool[key.Length + 1];
        reachable[0] = true;
        for (var start = 0; start < key.Length; start++)
        {
            if (!reachable[start])
                continue;
            if (heads.Contains(key[start..]))
                return true;
            for (var length = 1; length <= LongestWord && start + length < key.Length; length++)
            {
                if (modifiers.Contains(key.Substring(start, length)))
                    reachable[start + length] = true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
