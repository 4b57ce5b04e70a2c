using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>What a data package shows of the findings by which haemophagocytic syndromes are told, each at its worst in the 30 days after the infusion.</summary>
/// <remarks>
/// The window is an assumption: that of cytokine release. The findings need not be of one day, as those of a diagnosis should be. What a screen asks for and no package has (haemophagocytosis in a
/// biopsy, NK-cell activity, the size of the spleen) is met where an adverse event of that name was recorded, and else not known.
/// </remarks>
public sealed class HaemophagocyticFindings(SubjectChart chart, SdtmDate infusion)
{
    /// <summary>So many days after the infusion are looked at (inclusive).</summary>
    public const int Days = 30;

    internal const string Ferritin = "FERRITIN", Triglycerides = "TRIG", Fibrinogen = "FIBRINO", Haemoglobin = "HGB", Platelets = "PLAT", Neutrophils = "NEUT", Leukocytes = "WBC", Receptor = "SIL2R";

    /// <summary>The highest temperature, °C.</summary>
    public double? Temperature => chart.VitalSigns.Where(v => v.Test == CodeLists.VitalSignTest.Temperature && IsIn(v.At)).Select(Fever.Celsius).Where(c => c is >= Fever.Lowest and <= Fever.Highest).Max();

    /// <summary>The highest value of a test in the unit, which the table of units may convert to.</summary>
    internal double? Highest(string test, params (string Unit, double Factor)[] units) => Values(test, units).Max();

    /// <summary>The lowest of a count or an amount, where the unit converts.</summary>
    internal double? LowestIn(string unit, string test) => Rows(test).Select(r => CountUnit.Convert(r.Value!.Value, r.Unit, unit)).Min();

    /// <summary>The highest ferritin, µg/L.</summary>
    public double? HighestFerritin => Highest(Ferritin, ("ug/L", 1), ("ng/mL", 1), ("mg/L", 1000));

    /// <summary>The highest triglycerides, mmol/L. 265 mg/dL are 3.0 mmol/L by the published pair.</summary>
    public double? HighestTriglycerides => Highest(Triglycerides, ("mmol/L", 1), ("mg/dL", 3.0 / 265));

    /// <summary>The lowest fibrinogen, g/L.</summary>
    public double? LowestFibrinogen => LowestIn(CountUnit.GramsPerLitre, Fibrinogen);

    /// <summary>The worst CTCAE grade of a test, as too high.</summary>
    internal int? WorstGrade(string test, CtcaeVersion version)
    {
        var baseline = chart.Laboratory.Where(r => r.Test == test && r is { Value: not null, At: { } at } && at.DaysSince(infusion) <= 0).MaxBy(r => r.At!.Value.Moment);
        var criterion = version.OfTest(test).First(c => c.Direction == GradeDirection.High);
        return Rows(test).Select(r => criterion.Of(new(r.Value, r.Unit, r.LowerNormal, r.UpperNormal, baseline?.Unit == r.Unit ? baseline.Value : null), GradingRules.Default).Grade).Max();
    }

    /// <summary>True where an event of such a name, of at least this grade, was recorded in the time; false where events were collected and it was not.</summary>
    internal bool? HasEvent(int grade, params string[] words) => !chart.EventsCollected ? null
        : chart.AdverseEvents.Any(e => IsIn(e.Start) && (grade == 0 || e.Grade >= grade) && words.Any(w => e.Term.Contains(w, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The same of what is no proof where it is absent.</summary>
    internal bool? Shows(params string[] words) => HasEvent(0, words) == true ? true : null;

    private IEnumerable<double?> Values(string test, (string Unit, double Factor)[] units) =>
        from row in Rows(test)
        from unit in units
        where unit.Unit == row.Unit.Replace('µ', 'u').Replace('μ', 'u')
        select (double?)(row.Value * unit.Factor);

    private IEnumerable<LaboratoryResult> Rows(string test) => chart.Laboratory.Where(r => r.Test == test && r.Value is not null && IsIn(r.At));

    private bool IsIn(SdtmDate? at) => at is { } known && known.DaysSince(infusion) is var day && day > 0 && day <= Days;
}

/// <summary>A screen made of criteria, of which so many must be met: which are, which are not, and which cannot be told.</summary>
/// <param name="Needed">How many must be met.</param>
/// <param name="Criteria">Each with whether it is met; null where the data do not tell.</param>
/// <param name="Required">Whether what is required beside them is met; true where nothing is.</param>
public sealed record CriteriaScreen(int Needed, IReadOnlyList<(string Name, bool? Met)> Criteria, bool? Required = true)
{
    /// <summary>Those met.</summary>
    public int Met => Criteria.Count(c => c.Met == true);

    /// <summary>True where enough are met, false where enough cannot be; null in between.</summary>
    public bool? IsPositive => Required == false || Met + Criteria.Count(c => c.Met is null) < Needed ? false : Met >= Needed ? Required : null;
}
