using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Stories;

/// <summary>Fever, reading after reading until one without, and assessments of the nervous system that show something.</summary>
internal static class SignStory
{
    public static IEnumerable<StoryStatement> Of(SubjectRecords of) => [.. Fevers(of), .. Assessments(of)];

    private static IEnumerable<StoryStatement> Fevers(SubjectRecords of)
    {
        var fever = new List<VitalSignResult>();
        foreach (var row in of.Rows.VitalSigns.Where(v => v.Test == CodeLists.VitalSignTest.Temperature && v.At is not null).OrderBy(v => v.At!.Value.Moment).ThenBy(v => v.Sequence))
        {
            var isFever = Fever.In(row, of.Plan.CytokineRelease.Fever);
            if (isFever == true) fever.Add(row);
            if (isFever != false || fever.Count == 0) continue;
            yield return Statement(of, fever, $", gone at {of.When(row.At!.Value)}", [row]);
            fever = [];
        }
        if (fever.Count > 0) yield return Statement(of, fever, ", at the last reading too", []);
    }

    private static StoryStatement Statement(SubjectRecords of, List<VitalSignResult> fever, string ending, IReadOnlyList<VitalSignResult> after)
    {
        var highest = fever.MaxBy(v => Fever.Celsius(v))!;
        return of.Happened(fever[0].At, "fever", $"fever ({of.Plan.CytokineRelease.Fever} or more) in {fever.Count} {(fever.Count == 1 ? "reading" : "readings")}, highest {Numbers.Fixed(Fever.Celsius(highest)!.Value, 1)} °C at {of.When(highest.At!.Value)}{ending}",
            fever.Concat(after).Select(v => of.Source("VS", v.Sequence)));
    }

    private static IEnumerable<StoryStatement> Assessments(SubjectRecords of) =>
        from row in of.Rows.NeurologicalAssessments
        let grade = IcansGrade.Of(row)
        where grade is not 0
        select of.Happened(row.At, "nervous system", $"{row.Test} {Result(row)}{(grade is null ? ": not gradable" : $": grade {grade} on this axis")}", of.Source("NV", row.Sequence));

    private static string Result(NeurologicalAssessment row) =>
        row.Score is { } score ? $"{TreatmentStory.Plain(score)}{(IcansGrade.IsIce(row) ? $" of {IcansGrade.Unimpaired}" : "")}" : row.Finding ?? "not done";
}
