using System.Globalization;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Progression-free survival as two agencies count and censor it.</summary>
internal static class ProgressionByAgency
{
    private const string Agencies = "FDA, Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3; EMA/CHMP/27994/2008, appendix 1 (2012)";
    private static readonly DateOnly Infusion = new(2026, 3, 1);
    private static readonly PlannedAssessments EveryEightWeeks = new([56, 112, 168, 224, 280], 7);

    public static KnownArea Area() => new("Progression-free survival by agency",
    [
        Of("progression at the third scan", "56PR 112PR 168PD", null, null, "168 168"),
        Of("one scan missed, then progression", "56PR 168PD", null, null, "168 168"),
        Of("two scans missed, then progression", "56PR 224PD", null, null, "56+ 224"),
        Of("two scans not evaluable, then progression", "56PR 112NE 168NE 224PD", null, null, "56+ 224"),
        Of("death after the first scan, on day 100", "56PR", 100, null, "100 100"),
        Of("death after two missed scans, on day 250", "56PR", 250, null, "56+ 250"),
        Of("no scan, death on day 50", "", 50, null, "50 50"),
        Of("another therapy on day 120, progression on day 168", "56PR 112PR 168PD", null, 120, "112+ 168"),
        Of("another therapy on day 120, death on day 150", "56PR 112PR", 150, 120, "112+ 150"),
        Of("another therapy on day 120, no progression by day 168", "56PR 112PR 168PR", null, 120, "112+ 168+"),
        Of("no scan", "", null, null, "0+ 0+"),
        Of("the study ended on day 100 for progression that no scan shows", "56PR", null, null, "56+ 100", clinical: 100),
    ])
    { Note = "Scans every eight weeks, a week either side; days by the FDA's table and by the EMA's, + is censored." };

    private static KnownWords Of(string claim, string scans, int? death, int? therapy, string theirs, int? clinical = null) => new($"{char.ToUpperInvariant(claim[0])}{claim[1..]}", Agencies, theirs, () =>
    {
        var points = scans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => TimePoint.Judged(Day(int.Parse(s[..^2], CultureInfo.InvariantCulture)), ResponseCode.Read(s[^2..])!.Value)).ToList();
        var response = SubjectResponse.FromTimePoints("P1", points, Day(0), therapy is { } t ? Day(t) : null, new(null, 0));
        SubjectOutcome subject = new(new("P1", Day(-30), Day(-5), Day(0), Day(death ?? 300), death is { } d ? Day(d) : null) { ClinicalProgression = clinical is { } c ? Day(c) : null }, response);
        return $"{Time(subject, ProgressionCensoring.Fda(EveryEightWeeks))} {Time(subject, ProgressionCensoring.Ema)}";
    });

    private static string Time(SubjectOutcome subject, ProgressionCensoring censoring)
    {
        var time = ProgressionFreeSurvival.Derive([subject], SurvivalOrigin.Infusion, DurationConvention.Exclusive, censoring).Subjects.Single();
        return string.Create(CultureInfo.InvariantCulture, $"{time.Days}{(time.Observed ? "" : "+")}");
    }

    private static DateOnly Day(int day) => Infusion.AddDays(day);
}
