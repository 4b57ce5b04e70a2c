using System.Text;
using Cartwright.Protocols;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Reports.DesignSections;

/// <summary>The protocol's section on a single arm and its test as Markdown, from the test that is enumerated and rehearsed: text and trial cannot disagree.</summary>
public static class SingleArmSection
{
    private const string Reference = "A'Hern RP. Sample size tables for exact single-stage phase II designs. Stat Med 2001;20:859–866.";

    /// <summary>In English.</summary>
    public static string English(TrialPlan plan)
    {
        var (test, level) = (PlannedArm.Of(plan.SingleArm!), plan.Levels[0]);
        var (null0, hoped) = (Share(test.NullRate), Share(test.Alternative));
        return Written("Single-arm trial at one dose",
        [
            ("Objective", [$"To show that more than {null0} of patients respond to {plan.ProductName}. A response rate of {null0} is not of interest; {Share(test.Alternative)} is hoped for."]),
            ("Design", [$"One arm, open to all eligible patients until {test.Patients} of them have been infused. There is no control, no randomisation and no interim analysis. Patients do not wait for one another."]),
            ("Dose", [$"Every patient is assigned one infusion of {SectionTables.Powers(level.DoseAsWritten)}{(plan.IsConditioned ? $", after conditioning that starts {-plan.ConditioningStart.Days:0} days before" : ", without conditioning")}."]),
            ("Endpoint and analysis set", [$"Response by {plan.Response.Criteria}. Everybody infused counts, whatever the product and however long the patient was followed; a response that is not known is none. Those enrolled and never infused are reported beside, and not counted."]),
            ("Test", [$"Exact binomial test, one-sided at {Share(test.Alpha)}. With {test.Critical} or more responders among {test.Patients} the trial shows a response rate above {null0}; with {test.Critical - 1} or fewer it does not.",
                $"The chance of showing it wrongly, if the true rate is {null0}, is {Share(test.ActualAlpha)}. The chance of showing it if the true rate is {hoped} is {Share(test.Power)}. Both are exact: counts are whole, so that the first lies below what is allowed."]),
            ("Operating characteristics", []),
            ("References", [$"1. {Reference}"]),
        ], ["True response rate", "Probability of showing it", "Expected responders"], test);
    }

    /// <summary>In simplified Chinese.</summary>
    public static string Chinese(TrialPlan plan)
    {
        var (test, level) = (PlannedArm.Of(plan.SingleArm!), plan.Levels[0]);
        var (null0, hoped) = (Share(test.NullRate), Share(test.Alternative));
        return Written("单臂单剂量试验",
        [
            ("目的", [$"证明{plan.ProductName}的缓解率高于{null0}。{null0}的缓解率无临床意义；期望的缓解率为{hoped}。"]),
            ("设计", [$"单臂试验，入组至{test.Patients}例受试者完成输注为止。无对照，无随机，无期中分析。受试者之间无需等待。"]),
            ("剂量", [$"每例受试者输注一次，剂量为{SectionTables.Powers(level.DoseAsWritten).Replace(", at most ", "，至多", StringComparison.Ordinal)}{(plan.IsConditioned ? $"，输注前{-plan.ConditioningStart.Days:0}天开始预处理" : "，不进行预处理")}。"]),
            ("终点与分析集", [$"按{plan.Response.Criteria}评价缓解。所有接受输注的受试者均计入，不论产品情况和随访时间；缓解情况未知者视为未缓解。已入组但未输注者另行报告，不计入。"]),
            ("检验", [$"精确二项检验，单侧显著性水平{Share(test.Alpha)}。{test.Patients}例中缓解{test.Critical}例或以上，即证明缓解率高于{null0}；{test.Critical - 1}例或以下则未能证明。",
                $"真实缓解率为{null0}时错误得出结论的概率为{Share(test.ActualAlpha)}；真实缓解率为{hoped}时得出结论的概率（检验效能）为{Share(test.Power)}。两者均为精确值。"]),
            ("操作特征", []),
            ("参考文献", [$"1. {Reference}"]),
        ], ["真实缓解率", "得出结论的概率", "预期缓解例数"], test);
    }

    private static string Written(string title, IReadOnlyList<(string Heading, string[] Paragraphs)> parts, string[] headings, SingleStageDesign test)
    {
        var text = new StringBuilder($"# {title}\n");
        foreach (var ((heading, paragraphs), i) in parts.Select((p, i) => (p, i + 1)))
        {
            text.Append($"\n## {i} {heading}\n");
            foreach (var paragraph in paragraphs) text.Append($"\n{paragraph}\n");
            if (paragraphs.Length == 0) Characteristics(text, headings, test);
        }
        return text.ToString();
    }

    // From a little below the null rate to a little above the rate hoped for, in steps of five points, with both of them.
    private static void Characteristics(StringBuilder text, string[] headings, SingleStageDesign test)
    {
        const double step = 0.05;
        var rates = Enumerable.Range(1, 19).Select(i => i * step).Where(r => r > test.NullRate - 2 * step && r < test.Alternative + 3 * step).Append(test.NullRate).Append(test.Alternative)
            .Select(r => Math.Round(r, 6)).Distinct().Order();
        text.Append($"\n| {string.Join(" | ", headings)} |\n|---|---|---|\n");
        foreach (var rate in rates) text.Append($"| {Share(rate)} | {Numbers.Probability(test.Boundary.At(rate).EndsHigh)} | {Numbers.Fixed(rate * test.Patients, 1)} |\n");
    }

    private static string Share(double share) => $"{Numbers.AtMost(share * 100, 1)} %";
}
