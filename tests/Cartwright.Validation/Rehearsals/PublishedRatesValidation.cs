using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Validation.Rehearsals;

/// <summary>
/// The whole way from the reference patient through bedside, case report, data package and graders, against reference-model.md, section 16.1: population her2IV at flat doses,
/// 1,000 patients each, simulated and graded by the specification's author with another program.
/// </summary>
public class PublishedRatesValidation
{
    private const int Patients = 1000, Theirs = 1000;

    private static readonly TrialPlan Plan = Flat(TrialPlan.Of(ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/protocol.yaml"))).Protocol!).Plan!);

    private static readonly Assumptions Supposed = AssumptionsFile.Read("assumptions.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/assumptions.yaml"))).Assumptions!.WithoutShortfallOrDropout();

    private static readonly Lazy<VirtualTrial>[] Trials = [.. Enumerable.Range(1, 3).Select(level => new Lazy<VirtualTrial>(() => VirtualTrial.TreatFixed(Plan, Supposed, level, Patients, 20261128, (uint)level)))];

    // Two shares of as many patients each: four standard errors of their difference.
    [Theory]
    [InlineData(1, 0.340)]
    [InlineData(2, 0.519)]
    [InlineData(3, 0.659)]
    public void Cytokine_release_is_as_frequent_as_specified(int level, double share) => IsClose("CRS any", share, Of(level).Analysis.CytokineRelease.Courses.Count(c => c.MaxGrade >= 1));

    [Theory]
    [InlineData(1, 0.009)]
    [InlineData(2, 0.020)]
    [InlineData(3, 0.027)]
    public void Severe_cytokine_release_is_as_frequent_as_specified(int level, double share) => IsClose("CRS ≥ 3", share, Of(level).Analysis.CytokineRelease.Courses.Count(c => c.MaxGrade >= 3));

    [Theory]
    [InlineData(1, 0.045)]
    [InlineData(2, 0.082)]
    [InlineData(3, 0.126)]
    public void Neurotoxicity_is_as_frequent_as_specified(int level, double share) => IsClose("ICANS any", share, Of(level).Analysis.Neurotoxicity.Courses.Count(c => c.MaxGrade >= 1));

    // A median of 1,000 has a standard error of 1.2533·SD/√n on the log scale; four of the difference of two.
    [Theory]
    [InlineData(1, 24.2, 1.99e3)]
    [InlineData(2, 59.3, 5.07e3)]
    [InlineData(3, 111, 9.29e3)]
    public void The_median_peak_is_as_high_as_specified(int level, double cells, double copies)
    {
        IsMedian(cells, Of(level).Truth.Values.Select(t => t.Curves.Peak(Observable.CarTCells).Value));
        IsMedian(copies, Of(level).Truth.Values.Select(t => t.Curves.Peak(Observable.Transgene).Value));
    }

    // Section 15's rule: the sum of diameters at most 0.70 of the baseline at the best visit from day 28, unconfirmed; here every 28 days to day 180.
    [Theory]
    [InlineData(1, 0.043)]
    [InlineData(2, 0.084)]
    [InlineData(3, 0.144)]
    public void As_many_shrink_as_specified(int level, double share) => IsClose("response", share, Of(level).Truth.Values.Count(t => BestRatio(t) <= 0.70));

    private static VirtualTrial Of(int level) => Trials[level - 1].Value;

    private static double BestRatio(TrueCourse course)
    {
        double Sum(double day) => course.Curves.At(day, Observable.Lesion1) + course.Curves.At(day, Observable.Lesion2);
        return Enumerable.Range(1, 6).Select(i => 28.0 * i).Where(day => day <= course.Curves.LastDay).Select(day => Sum(day) / Sum(-6)).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    private static void IsClose(string what, double theirs, int ours)
    {
        var share = (double)ours / Patients;
        var pooled = (share + theirs) / 2;
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {share:P1}, specified {theirs:P1}");
        Assert.True(Math.Abs(share - theirs) < 4 * Math.Sqrt(pooled * (1 - pooled) * (1.0 / Patients + 1.0 / Theirs)), $"{what}: {share:P1} is not {theirs:P1}");
    }

    private static void IsMedian(double theirs, IEnumerable<double> values)
    {
        var logs = values.Select(v => Math.Log(v)).Order().ToList();
        // Half of the range between the quartiles over 0.6745: outliers do not widen it.
        var sd = (logs[logs.Count * 3 / 4] - logs[logs.Count / 4]) / (2 * 0.6745);
        TestContext.Current.TestOutputHelper?.WriteLine($"median {Math.Exp(logs[logs.Count / 2]):0.0}, specified {theirs:0.0}; log-SD {sd:0.00}");
        Assert.Equal(Math.Log(theirs), logs[logs.Count / 2], 4 * 1.2533 * sd * Math.Sqrt(1.0 / Patients + 1.0 / Theirs));
    }

    // The specification's doses and its follow-up of a solid tumour.
    private static TrialPlan Flat(TrialPlan plan) => plan with
    {
        Levels = [.. new[] { 3e7, 1e8, 3e8 }.Select((cells, i) => new DoseLevel(i + 1, $"{cells:0e0}", new(cells, DoseBasis.Cells)))],
        Visits = plan.Visits with { Kinetics = [], Cytokines = [], Imaging = [], QualityOfLife = [], BloodCounts = [], Marrow = [], VitalSignsUntil = new(60), AdverseEventsUntil = new(180), EfficacyUntil = new(180) },
    };
}
