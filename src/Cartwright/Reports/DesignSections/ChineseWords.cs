using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Certificates;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.Reports.DesignSections;

/// <summary>The design section in simplified Chinese.</summary>
internal sealed partial class ChineseWords : SectionWords
{
    public override string Title => "剂量递增";
    public override string LevelHeading => "剂量水平";
    public override string NameHeading => "名称";
    public override string DoseHeading => "剂量";
    public override string ScenarioHeading => "情景";
    public override string RightHeading => "正确剂量";
    public override string AboveHeading => "在正确剂量以上接受治疗的受试者比例";
    public override string RectangleHeading => "DLT发生率（行）、缓解率（列）";
    public override string None => "无";
    public override IReadOnlyList<string> ActionHeadings => ["该剂量水平可评估受试者数", "发生DLT例数", "适用情形", "决策"];
    public override IReadOnlyList<string> BoundaryHeadings => ["该剂量水平可评估受试者数", "递增：DLT例数≤", "维持：DLT例数为", "递减：DLT例数≥", "淘汰：DLT例数≥"];
    public override IReadOnlyList<string> SizeHeadings => ["情景", "各剂量水平真实DLT概率", "预期可评估受试者数", "预期DLT例数"];

    public override string Heading(SectionPart part) => part switch
    {
        SectionPart.Objective => "目的",
        SectionPart.Design => "设计",
        SectionPart.Cohorts => "剂量水平、队列与起始剂量",
        SectionPart.Rule => "决策规则",
        SectionPart.Stopping => "停止规则",
        SectionPart.SampleSize => "样本量",
        SectionPart.Selection => "推荐剂量的确定",
        SectionPart.Evaluable => "可评估受试者与替换",
        SectionPart.Characteristics => "操作特征",
        SectionPart.Proved => "规则性质的验证",
        _ => "参考文献",
    };

    public override string Level(int level) => $"水平{level}";
    public override string Dose(string asWritten) => SectionTables.Powers(asWritten).Replace(", at most ", "，至多", StringComparison.Ordinal).Replace(" cells", "个细胞", StringComparison.Ordinal);
    public override string MoreThan(int cap) => $"超过{cap}例的概率";

    public override string Cell(CellDecision decision) => decision switch
    {
        CellDecision.Escalate => "递增",
        CellDecision.Stay => "维持",
        CellDecision.DeEscalate => "递减",
        _ => "淘汰",
    };

    public override string Where(string where) => where switch
    {
        "any level" => "任一剂量水平",
        "lowest level" => "最低剂量水平",
        "above the lowest level" => "最低剂量水平以上",
        "highest level" => "最高剂量水平",
        "below the highest level" => "最高剂量水平以下",
        "level above tried" => "高一级剂量水平已有受试者",
        "level above not tried" => "高一级剂量水平尚无受试者",
        _ when LevelBelowHas().Match(where) is { Success: true } m => $"低一级剂量水平已有{m.Groups[1]}例",
        _ => throw new ArgumentException($"'{where}' has no words in Chinese.", nameof(where)),
    };

    public override string Action(string action) => string.Join("或", action.Split(" or ").Select(One));

    private static string One(string action)
    {
        if (StopAt().Match(action) is { Success: true } stop)
            return stop.Groups[1].Value switch { "this level" => "停止，推荐本剂量水平", "no level" => "停止，不推荐任何剂量水平", var place => $"停止，推荐{Place(place)}" };
        if (More().Match(action) is { Success: true } more) return $"本剂量水平再入组{more.Groups[1]}例";
        if (Step().Match(action) is { Success: true } step) return $"{(step.Groups[1].Value == "escalate" ? "递增" : "递减")}：{Place(step.Groups[3].Value)}入组{step.Groups[2]}例";
        throw new ArgumentException($"'{action}' has no words in Chinese.", nameof(action));
    }

    private static string Place(string place) => place switch
    {
        "the level above" => "高一级剂量水平",
        "the level below" => "低一级剂量水平",
        _ when Away().Match(place) is { Success: true } m => $"{(m.Groups[2].Value == "above" ? "高" : "低")}{m.Groups[1]}级的剂量水平",
        _ => throw new ArgumentException($"'{place}' has no words in Chinese.", nameof(place)),
    };

    [GeneratedRegex(@"^level below has (\d+)$")]
    private static partial Regex LevelBelowHas();

    [GeneratedRegex("^stop, recommend (.+)$")]
    private static partial Regex StopAt();

    [GeneratedRegex(@"^(\d+) more at this level$")]
    private static partial Regex More();

    [GeneratedRegex(@"^(escalate|de-escalate): (\d+) at (.+)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(\d+) levels (above|below)$")]
    private static partial Regex Away();

    public override string Property(CertifiedProperty property, DescribedDesign d)
    {
        var judged = Share(d.Asked.IsThreePlusThree ? 1.0 / 3 : d.Asked.WatchesResponses ? d.Told.MostToxicity : d.Told.Target);
        var statement = property.Id switch
        {
            "no-skipping" => "剂量递增不越过尚无受试者的剂量水平。",
            "never-escalates-on-toxicity" => $"队列中DLT比例达到或超过{judged}后不立即递增（递增的一致性）。",
            "never-de-escalates-without" => "队列中无DLT时不立即递减（递减的一致性）。",
            "long-memory" => $"某剂量水平累计DLT比例达到或超过{judged}时不由该水平递增（长记忆一致性）。",
            "no-return" => "已淘汰的剂量水平不再入组，也不恢复。",
            "monotone" => "同一队列中多1例DLT不会使下一剂量水平更高。",
            "recommends-tried" => "推荐的剂量水平均已有受试者接受治疗且未被淘汰。",
            "ends" => $"试验至多纳入{(d.Asked.IsThreePlusThree ? d.Report.MostPatients : d.Told.Patients)}例可评估受试者后结束。",
            _ => throw new ArgumentException($"'{property.Id}' has no words in Chinese.", nameof(property)),
        };
        return statement + (property.Holds ? $"在全部{property.Looked}种情形中成立。" : "不成立；反例见英文版及design.json。");
    }

    public override IEnumerable<string> Paragraphs(SectionPart part, DescribedDesign d) => part switch
    {
        SectionPart.Objective => [Objective(d)],
        SectionPart.Design => [ChineseRules.Design(d)],
        SectionPart.Cohorts => [$"共设{d.Asked.Levels}个剂量水平。可评估受试者以每队列{d.Cohort}例入组，首个队列从剂量水平{d.Start}开始。仅当前一队列的每例受试者均已发生DLT或已完成DLT观察期后，方可开始下一队列的入组。"],
        SectionPart.Rule => ChineseRules.Rule(d),
        SectionPart.Stopping => ChineseRules.Stopping(d),
        SectionPart.SampleSize => [SampleSize(d)],
        SectionPart.Selection => [ChineseRules.Selection(d)],
        SectionPart.Evaluable => Evaluable(d),
        SectionPart.Characteristics => [Characteristics(d)],
        SectionPart.Proved when d.Report.Certificate is { } c => [$"通过穷举对本规则进行了验证：检查了试验可能到达的全部{c.States}种状态及其间的{c.Steps}个步骤。"],
        _ => [],
    };

    internal static string Share(double share) => Numbers.AtMost(share * 100, 1) + "%";

    private static string Objective(DescribedDesign d) => $"{d.Trial.Product}剂量递增的目的是" + d.Kind switch
    {
        RuleKind.ThreePlusThree => $"确定最大耐受剂量（MTD），即在{d.Asked.Levels}个剂量水平中，按下述规则未判定为毒性过大的最高剂量水平。某剂量水平至多{ThreePlusThree.Full}例可评估受试者中有{ThreePlusThree.TooMany}例或以上发生剂量限制性毒性（DLT）时，判定为毒性过大。",
        RuleKind.Regression => $"确定最大耐受剂量（MTD），即在{d.Asked.Levels}个剂量水平中，剂量限制性毒性（DLT）概率最可能位于{Share(ChineseRules.Classes(d).Target)}至{Share(ChineseRules.Classes(d).Excessive)}之间、且不太可能更高的剂量水平。",
        RuleKind.Utility or RuleKind.Rectangles => $"确定最佳生物学剂量（OBD），即在{d.Asked.Levels}个剂量水平中，缓解与剂量限制性毒性（DLT）权衡最优的剂量水平。DLT概率高于{Share(d.Told.MostToxicity)}为不可耐受，缓解概率低于{Share(d.Told.LeastResponse)}为无开发价值。",
        _ => $"确定最大耐受剂量（MTD），即在{d.Asked.Levels}个剂量水平中，剂量限制性毒性（DLT）概率最接近目标值{Share(d.Told.Target)}的剂量水平。",
    };

    private static string SampleSize(DescribedDesign d) => $"按本规则至多需要{d.Report.MostPatients}例可评估受试者。"
        + (d.Report.Cap is not { } cap ? "" : d.Report.MostPatients <= cap ? $"计划的{cap}例在任何情况下均足够。" : $"计划入组{cap}例" + d.Trial.CapPolicy switch
        {
            CapPolicy.StopsTrial => "；若规则需要更多受试者，试验在达到该例数时停止，不给出推荐剂量。",
            CapPolicy.RaisedToRule => "；若规则需要更多受试者，则将例数增加至规则所需。",
            _ => "；规则所需例数超过该数的概率见下表。",
        }) + (d.Report.Scenarios.Count == 0 ? "未设定毒性情景，故不给出预期例数。" : "");

    private static IEnumerable<string> Evaluable(DescribedDesign d)
    {
        yield return d.Trial.Window is { } window ? $"DLT观察期自{(window.From == DltWindowStart.ConditioningStart ? "清淋（预处理）开始当日" : "细胞回输")}起，至回输后{Numbers.AtMost(window.AfterInfusion.Days, 1)}天止。" : "方案尚未规定DLT观察期；定稿前必须予以明确。";
        if (d.Trial.Toxicity is { } rule)
            yield return $"观察期内发生的、至少可能与研究治疗相关的CTCAE {rule.MinimumGrade}级或以上事件为DLT，方案列明的例外除外。实际接受的剂量不低于分配剂量的{Share(rule.MinimumDoseFraction)}，且已发生DLT或完成整个观察期的受试者，为可评估受试者。{Short(rule.ShortProducts)}";
        yield return "不可评估的受试者不计入任何剂量决策，并在同一剂量水平予以替换。";
    }

    private static string Short(ShortfallPolicy policy) => "实际接受剂量低于该比例的受试者，" + policy switch
    {
        ShortfallPolicy.CountAtAssigned => "仍计入所分配的剂量水平。",
        ShortfallPolicy.Replace => "即使发生DLT也不计入。",
        ShortfallPolicy.CountAtReceived => "计入其实际接受剂量所达到的最高剂量水平。",
        ShortfallPolicy.Feasibility => $"即使发生DLT也不计入；若达到某剂量水平的产品比例低于{Share(FeasibilityDefaults.Least)}的概率大于{Share(FeasibilityDefaults.Confidence)}，则放弃该水平及其以上各水平。",
        _ => "发生DLT时计入所分配的剂量水平，未发生DLT时不计入。",
    };

    private static string Characteristics(DescribedDesign d) => d.Report.Scenarios.Count == 0 ? "未设定毒性情景，故不给出操作特征。"
        : string.Create(CultureInfo.InvariantCulture, $"以下概率均为精确值：全部{d.Report.Paths}条队列结局序列均已计入，未采用模拟。下表为设计运行至结束时推荐各剂量水平的概率。某情景的正确剂量为真实DLT概率不超过{Share(d.Tolerable)}的最高剂量水平。");
}
