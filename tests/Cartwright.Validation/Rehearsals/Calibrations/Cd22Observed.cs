using System.Globalization;
using Cartwright.Rehearsals.Calibrations;

namespace Cartwright.Validation.Rehearsals.Calibrations;

/// <summary>The 59 patients of NCI 15C0029 (Lichtenstein and others, Blood 2021;138:2469–2484), read from the tidy tables by nothing that the simulation uses.</summary>
internal sealed class Cd22Observed
{
    private static readonly string[] Names = ["CAR_T", "IFN-gamma", "IL-6", "IL-10", "IL-2", "TNF-alpha", "CRP", "Ferritin", "LDH"];
    private readonly List<(string Id, int Analyte, int Day, double Value)> samples = [];
    private readonly List<Dictionary<string, string>> patients;

    public Cd22Observed()
    {
        const string Folder = "data/NCI_CD22_CAR_T_15C0029/";
        patients = [.. Rows(Folder + "tidy_patients.csv")];
        foreach (var row in Rows(Folder + "tidy_timecourse.csv"))
            if (Array.IndexOf(Names, row["analyte"]) is >= 0 and var analyte)
                samples.Add((row["id"], analyte, (int)Number(row["nominal_day"])!, Number(row["value"])!.Value));
    }

    public int Patients => patients.Count;

    public double[] Peaks(Analyte analyte) => [.. samples.Where(s => s.Analyte == (int)analyte).GroupBy(s => s.Id).Select(g => g.Max(s => s.Value))];

    public double[] PeakDays(Analyte analyte) => [.. samples.Where(s => s.Analyte == (int)analyte).GroupBy(s => s.Id).Select(g => (double)g.MaxBy(s => s.Value).Day)];

    public ILookup<int, double> ByDay(Analyte analyte) => samples.Where(s => s.Analyte == (int)analyte).ToLookup(s => s.Day, s => s.Value);

    public double[] PeaksByLee(Analyte analyte, bool severe) =>
        [.. samples.Where(s => s.Analyte == (int)analyte).GroupBy(s => s.Id).Where(g => Column("max_crs_grade_lee", g.Key) is { } grade && grade >= 3 == severe).Select(g => g.Max(s => s.Value))];

    /// <summary>The recorded numbers of a column; what was not recorded is left out.</summary>
    public double[] Column(string name) => [.. patients.Select(p => Number(p[name])).Where(v => v is not null).Select(v => v!.Value)];

    private double? Column(string name, string id) => Number(patients.Single(p => p["id"] == id)[name]);

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Shared.Require(file));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second));
    }
}
