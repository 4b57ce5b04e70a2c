using System.Globalization;
using Cartwright.Analysis.Response;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>RECIST 1.1.</summary>
internal static class TumourResponse
{
    private const string Recist = "Eisenhauer et al., RECIST 1.1, Eur. J. Cancer 45 (2009) 228–247";

    public static KnownArea Area() => new("Tumour response",
    [
        Targets("baseline and nadir 100: gone, a node of 9.9, of 10, 70.0, 70.1, 120.0, 119.9", "CR CR PR PR SD PD SD", 100, 100, "0 0", "0 9.9n", "0 10n", "35 35", "35 35.1", "60 60", "60 59.9"),
        Targets("baseline 100, nadir 20: 24 (four mm more), 25 (five more)", "PR PD", 100, 20, "24 0", "25 0"),
        Targets("baseline and nadir 100, one lesion not measured: the other 35, 120, 0", "NE PD NE", 100, 100, "35 ?", "120 ?", "0 ?"),
        TimePoints("table 1", "CR PR PR PR PR SD SD NE PD PD PD", "CR+CR", "CR+NON-CR/NON-PD", "CR+NE", "PR+NON-CR/NON-PD", "PR+NE", "SD+NON-CR/NON-PD", "SD+NE", "NE+NON-CR/NON-PD", "PD+CR", "CR+PD", "CR+CR+new"),
        TimePoints("table 2, non-target lesions only", "CR NON-CR/NON-PD NE PD PD", "-+CR", "-+NON-CR/NON-PD", "-+NE", "-+PD", "-+CR+new"),
        Best("minimum for stable disease met", 44, 72, "CR PR SD SD SD PR PR SD SD SD NE"),
        Best("minimum for stable disease not met", 8, 36, "CR PR PD PD NE PR PR NE PD NE NE"),
        Admiralonco("21SD 57NE 63CR", "CR SD"),
        Admiralonco("21SD 42PD 63SD", "PD PD"),
        Admiralonco("21NON-CR/NON-PD 42NON-CR/NON-PD", "NON-CR/NON-PD NON-CR/NON-PD"),
        Admiralonco("21NON-CR/NON-PD", "NE NE"),
        Admiralonco("21SD 42PR 63CR", "CR SD"),
        Admiralonco("21SD 42PR 63NE 84PR", "PR PR"),
        Admiralonco("21SD 42SD 63PD", "SD SD"),
        Admiralonco("21PR 42CR 63PD", "CR SD"),
    ]);

    /// <summary>The eight subjects with assessments in pharmaverseadam's ADRS, by the days after treatment of their assessments: BOR and CBOR.</summary>
    private static KnownWords Admiralonco(string course, string theirs) => new(
        $"Best response, unconfirmed and confirmed after 28 days, of {course}", "pharmaverseadam, adrs_onco (derived by admiralonco from pharmaversesdtm rs_onco_recist), BOR and CBOR", theirs, () =>
        {
            var day = new DateOnly(2026, 3, 1);
            var points = course.Split(' ').Select(p => TimePoint.Judged(day.AddDays(int.Parse(p[..2], CultureInfo.InvariantCulture)), ResponseCode.Read(p[2..])!.Value)).ToList();
            return string.Join(' ', new int?[] { null, 28 }.Select(days => BestOverallResponse.Of(points, day, ConfirmationRule.Admiralonco(days, 42)).Code));
        });

    private static KnownWords Targets(string what, string theirs, double baseline, double nadir, params string[] diameters) => new(
        $"Target lesions, mm; {what}", $"{Recist}, section 4.3.1", theirs, () => string.Join(' ', diameters.Select(d => TargetResponse.Of(Assessment(d), baseline, nadir).Code())));

    private static KnownWords TimePoints(string table, string theirs, params string[] rows) => new(
        $"Overall response, {table}: {string.Join("; ", rows)}", $"{Recist}, {table.Split(',')[0]}", theirs, () => string.Join(' ', rows.Select(row =>
        {
            var parts = row.Split('+');
            return TimePointResponse.Of(ResponseCode.Read(parts[0]), ResponseCode.Read(parts[1]), parts.Length > 2).Code();
        })));

    private static KnownWords Best(string what, int first, int second, string theirs)
    {
        string[] pairs = ["CR CR", "CR PR", "CR SD", "CR PD", "CR NE", "PR CR", "PR PR", "PR SD", "PR PD", "PR NE", "NE NE"];
        var day = new DateOnly(2026, 3, 1);
        return new($"Best response of two assessments 28 days apart, {what}: {string.Join("; ", pairs)}", $"{Recist}, table 3", theirs, () => string.Join(' ', pairs.Select(pair =>
        {
            var points = pair.Split(' ').Select((r, i) => TimePoint.Judged(day.AddDays(i == 0 ? first : second), ResponseCode.Read(r)!.Value));
            return BestOverallResponse.Of(points, day, new ConfirmationRule(28, 42)).Category.Code();
        })));
    }

    // n is a lymph node, ? was not measured.
    private static LesionAssessment Assessment(string diameters)
    {
        var day = new DateOnly(2026, 3, 1);
        return new("", day, day, [.. diameters.Split(' ').Select((d, i) => new TargetMeasurement($"T{i}", d.EndsWith('n'), d == "?" ? null : double.Parse(d.TrimEnd('n'), CultureInfo.InvariantCulture)))], [], false);
    }
}
