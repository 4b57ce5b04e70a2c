using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.LogisticRegression;
using Cartwright.Trials.Designs.PhaseOneTwo;
using static Cartwright.Reports.DesignSections.ChineseWords;
using static Cartwright.Reports.DesignSections.SectionTables;

namespace Cartwright.Reports.DesignSections;

/// <summary>The rules of designs in Chinese sentences.</summary>
internal static class ChineseRules
{
    internal static ToxicityClasses Classes(DescribedDesign d) => EnglishRules.Classes(d);

    public static string Design(DescribedDesign d) => d.Asked.Rule switch
    {
        "3+3" => "本试验采用3+3设计，" + d.Asked.Variant switch
        {
            ThreePlusThreeVariant.EscalationOnly => "仅递增：某剂量水平毒性过大后，不在较低剂量水平增加受试者。",
            ThreePlusThreeVariant.DeEscalation => $"含递减：在毒性过大的剂量水平以下，须有{ThreePlusThree.Full}例受试者接受治疗后方可推荐。",
            _ => $"MTD须有{ThreePlusThree.Full}例受试者：少于该例数时不推荐任何剂量水平。",
        },
        "boin" => "本试验采用贝叶斯最优区间（BOIN）设计。",
        "keyboard" => "本试验采用Keyboard（键盘）设计。",
        "mtpi" => "本试验采用改良毒性概率区间（mTPI）设计。",
        "mtpi-2" => "本试验采用mTPI-2设计。",
        "i3+3" => "本试验采用i3+3设计。",
        "crm" => "本试验采用贝叶斯连续重评估法（CRM），使用单参数模型。",
        "blrm" => "本试验采用带过量控制的双参数贝叶斯逻辑回归模型（BLRM）。",
        "boin12" => "本试验采用BOIN12设计，以效用值权衡缓解与毒性。",
        "tepi" => "本试验采用毒性与疗效概率区间（TEPI）设计。",
        _ => $"本试验按下列决策表（{d.Asked.Table?.Name}）进行剂量决策。",
    } + "每次剂量决策仅取决于可评估受试者例数及事件例数。";

    public static IEnumerable<string> Rule(DescribedDesign d) => d.Kind switch
    {
        RuleKind.ThreePlusThree => ThreePlusThreeRule(d.Asked.Variant),
        RuleKind.Table => TableRule(d),
        RuleKind.Reassessment => Reassessment(DoseDesigns.CrmOf(d.Asked.Levels, d.Told)),
        RuleKind.Regression => Regression(DoseDesigns.LogisticOf(d.Asked.Levels, d.Told, d.Asked.Doses), d.Asked.Doses is null ? null : d.Trial.Unit),
        RuleKind.Utility => UtilityRule(DoseDesigns.Boin12Of(d.Told)),
        _ => [$"DLT概率与缓解概率采用相互独立的均匀先验。下表各区间构成的矩形中，单位面积后验概率最大者决定剂量。{Admissible(DoseDesigns.TepiOf(d.Told).Admissible)}若拟递增至的剂量水平不可接受，则维持原剂量水平；若当前剂量水平不可接受，则递减一级。"],
    };

    private static IEnumerable<string> ThreePlusThreeRule(ThreePlusThreeVariant variant)
    {
        const int cohort = ThreePlusThree.Cohort, full = ThreePlusThree.Full, many = ThreePlusThree.TooMany;
        yield return $"{cohort}例受试者均未发生DLT时，下一队列{cohort}例进入高一级剂量水平。{cohort}例中1例发生DLT时，在同一剂量水平再入组{cohort}例；若{full}例中仅1例发生DLT，下一队列{cohort}例进入高一级剂量水平。";
        yield return $"{cohort}例或{full}例中有{many}例或以上发生DLT时，该剂量水平毒性过大；该水平及更高剂量水平均不再使用。" + (variant == ThreePlusThreeVariant.EscalationOnly
            ? "试验随即结束。" : $"若低一级剂量水平仅有{cohort}例受试者，则在该水平再入组{cohort}例；{full}例中至多{many - 1}例发生DLT时推荐该水平，否则继续递减一级。若该水平已有{full}例，则推荐该水平。");
        yield return variant == ThreePlusThreeVariant.SixAtMtd
            ? $"在最高剂量水平，{cohort}例均未发生DLT时再入组{cohort}例，以保证推荐剂量有{full}例受试者。"
            : $"在最高剂量水平，{cohort}例均未发生DLT或{full}例中仅1例发生DLT时试验结束。";
    }

    private static IEnumerable<string> TableRule(DescribedDesign d)
    {
        var interval = d.Asked.Rule is "boin" or AskedDesign.ByTable ? null : new IntervalSettings(d.Told.Target);
        yield return d.Asked.Rule switch
        {
            "boin" => Boin(DoseDesigns.BoinOf(d.Told)),
            "keyboard" or "mtpi-2" => $"以目标值附近{Share(interval!.Lower)}至{Share(interval.Upper)}的区间为目标键，等宽的键覆盖0至100%。采用均匀先验，后验密度最大的键位于目标键以下、即为目标键或位于其以上时，剂量分别递增、维持或递减。",
            "mtpi" => $"比较三个区间：低于{Share(interval!.Lower)}、{Share(interval.Lower)}至{Share(interval.Upper)}、高于{Share(interval.Upper)}。采用均匀先验，单位宽度后验概率最大的区间分别对应剂量递增、维持或递减。",
            "i3+3" => $"将当前剂量水平观察到的DLT发生率与{Share(interval!.Lower)}至{Share(interval.Upper)}的区间比较：低于该区间则递增，位于区间内则维持；高于该区间则递减，但若减少1例DLT即低于该区间，则维持。",
            _ => "按当前剂量水平的可评估受试者例数与DLT例数查表决策。",
        };
        yield return "下表列出当前剂量水平各可评估受试者例数对应的决策。每次递增或递减一级；在最高剂量水平递增、在最低剂量水平递减时均为维持。被淘汰的剂量水平及其以上各水平均不再使用。" + (Elimination(d) is { } e
            ? $"某剂量水平至少有{e.FromPatients}例受试者，且按均匀先验其DLT发生率超过目标值的概率大于{Share(e.Cutoff)}时，予以淘汰。" : "");
    }

    private static Elimination? Elimination(DescribedDesign d) => d.Asked.Rule switch
    {
        AskedDesign.ByTable => null,
        "boin" => DoseDesigns.BoinOf(d.Told).Elimination,
        _ => new IntervalSettings(d.Told.Target).Elimination,
    };

    private static string Boin(BoinSettings s)
    {
        var rates = Trials.Designs.Intervals.Boin.Rates(s);
        return $"将当前剂量水平观察到的DLT发生率与两个界值比较：不高于λe = {Plain(rates.Escalate)}则递增，高于λd = {Plain(rates.DeEscalate)}则递减，介于两者之间则维持。界值由目标值{Share(s.Target)}、视为过低的最高发生率{Share(s.Safe)}和视为毒性过大的最低发生率{Share(s.Toxic)}得出。"
            + (s.StayAtOneInThree ? "3例中1例发生DLT时维持原剂量水平，以替代已发表决策表中的递减。" : "");
    }

    private static IEnumerable<string> Reassessment(CrmSettings s)
    {
        yield return $"某剂量水平的DLT概率为q^exp(b)，其中q为该水平的先验估计（骨架：{Curve(s.Skeleton.Guesses)}），b服从均值0、方差{Plain(s.PriorVariance)}的正态先验。每个队列之后，以全部可评估受试者的数据计算b的后验均值；下一队列进入估计概率最接近目标值{Share(s.Target)}的剂量水平。";
        yield return "限制：每次至多递增一级；队列中DLT比例达到目标值后不立即递增。";
    }

    private static IEnumerable<string> Regression(LogisticSettings s, string? unit)
    {
        var (m, prior) = (s.Model, s.Model.Prior);
        yield return $"logit(p) = α + exp(λ) ln(d/d*)，剂量d为{string.Join("、", m.Doses.Select(EnglishRules.Dose))}{unit?.Replace("cells", "个细胞", StringComparison.Ordinal) ?? "（相对值，相邻水平相差半个对数单位：方案未规定剂量）"}，参考剂量d* = {EnglishRules.Dose(m.Reference)}。α与λ的先验为二元正态分布，均值{Plain(prior.Intercept)}和{Plain(prior.LogSlope)}，标准差{Plain(prior.InterceptSd)}和{Plain(prior.LogSlopeSd)}，相关系数{Plain(prior.Correlation)}。";
        yield return $"仅当DLT发生率不低于{Share(m.Classes.Excessive)}的后验概率小于{Share(s.OverdoseLimit)}时方可给予该剂量（过量控制）。在符合条件的剂量中，下一队列给予最可能位于{Share(m.Classes.Target)}至{Share(m.Classes.Excessive)}之间的剂量。不越过尚无受试者的剂量水平。";
    }

    private static IEnumerable<string> UtilityRule(Boin12Settings s)
    {
        var rates = Trials.Designs.Intervals.Boin.Rates(new BoinSettings(s.Admissible.MostToxicity));
        yield return $"每例受试者结局的效用值为：缓解且无DLT 100，缓解且有DLT {Plain(s.Utilities.Both)}，无缓解且无DLT {Plain(s.Utilities.Neither)}，有DLT且无缓解 0。某剂量水平的合意度为：采用均匀先验时其平均效用超过{Plain(s.Benchmark)}的后验概率。";
        yield return $"当前剂量水平观察到的DLT发生率不低于λd = {Plain(rates.DeEscalate)}时，下一队列递减一级。高于λe = {Plain(rates.Escalate)}且该水平已有至少{s.EnoughBetween}例时，在本水平与低一级水平中选择合意度较高者；其余情形在两者及高一级水平中选择合意度最高者。某水平已有{s.ExploreAfter}例且发生率低于λd时，探索尚无受试者的高一级剂量水平。合意度相同时取较高水平。{Admissible(s.Admissible)}";
    }

    private static string Admissible(Admissibility a) =>
        $"DLT发生率超过{Share(a.MostToxicity)}的概率不低于{Share(a.ToxicityCutoff)}时，该剂量水平及其以上各水平予以关闭；缓解率低于{Share(a.LeastResponse)}的概率不低于{Share(a.FutilityCutoff)}时，不在该剂量水平入组。";

    public static IEnumerable<string> Stopping(DescribedDesign d)
    {
        yield return d.Kind switch
        {
            RuleKind.ThreePlusThree => "按规则确定MTD后试验结束；最低剂量水平毒性过大时试验结束，且不推荐任何剂量水平。",
            RuleKind.Table => "最低剂量水平被淘汰时试验结束，且不推荐任何剂量水平。",
            RuleKind.Reassessment when DoseDesigns.CrmOf(d.Asked.Levels, d.Told).LowestTooToxic is { } stop => $"最低剂量水平DLT发生率超过{Share(stop.Limit)}的后验概率大于{Share(stop.Certainty)}时试验结束，且不推荐任何剂量水平。",
            RuleKind.Regression => "没有任何剂量符合过量控制时试验结束，且不推荐任何剂量水平。",
            RuleKind.Utility => "没有可接受的剂量水平时试验结束，且不推荐任何剂量水平；下一拟用剂量水平不可接受时试验结束，并进行剂量选择。",
            _ => "最低剂量水平因毒性关闭时试验结束，且不推荐任何剂量水平；下一拟用剂量水平不可接受时试验结束，并进行剂量选择。",
        };
        if (d.Kind == RuleKind.ThreePlusThree) yield break;
        yield return $"共{d.Told.Patients}例可评估受试者接受治疗后试验结束。" + (d.Told.EnoughAtLevel is { } enough && d.Kind != RuleKind.Rectangles ? $"下一拟用剂量水平{(d.Kind is RuleKind.Table or RuleKind.Utility ? "即为当前水平且" : "")}已有{enough}例可评估受试者时，试验提前结束。" : "");
    }

    public static string Selection(DescribedDesign d) => d.Kind switch
    {
        RuleKind.ThreePlusThree when d.Asked.Variant == ThreePlusThreeVariant.EscalationOnly => "推荐比毒性过大的剂量水平低一级的水平；若无毒性过大的水平，推荐最高剂量水平；若最低剂量水平毒性过大，则不推荐。",
        RuleKind.ThreePlusThree => $"推荐未判定为毒性过大的最高剂量水平{(d.Asked.Variant == ThreePlusThreeVariant.SixAtMtd ? $"（{ThreePlusThree.Full}例中至多{ThreePlusThree.TooMany - 1}例发生DLT）" : "")}；若最低剂量水平毒性过大，则不推荐。",
        RuleKind.Table => $"对已有受试者且未被淘汰的剂量水平，以保序回归估计DLT发生率，推荐估计值最接近{Share(d.Told.Target)}的剂量水平；估计值相同时，低于目标值取较高水平，高于目标值取较低水平。",
        RuleKind.Reassessment => "推荐末例受试者之后估计DLT概率最接近目标值的剂量水平，不受递增限制约束。",
        RuleKind.Regression => "在已有受试者且符合过量控制的剂量水平中，推荐最可能位于目标区间者。",
        RuleKind.Utility => $"以保序回归估计DLT发生率，最接近{Share(d.Told.MostToxicity)}的水平为最高可耐受水平。在不高于该水平、已有受试者且可接受的剂量水平中，推荐后验平均效用最大者。",
        _ => $"在已有受试者且可接受的剂量水平中，推荐按DLT发生率与缓解率后验均值计算效用最大者。效用随DLT发生率由{Share(EnglishRules.Worth(d).FullyTolerated)}升至{Share(EnglishRules.Worth(d).NotTolerated)}从1降至0，并乘以缓解率在{Share(EnglishRules.Worth(d).Worthless)}至{Share(EnglishRules.Worth(d).Full)}之间所处的比例。",
    };
}
