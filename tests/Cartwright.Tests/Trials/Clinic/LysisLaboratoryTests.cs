using Cartwright.Patients;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>D4-066: uric acid, potassium and phosphate are written down where the assumptions have an assay of them, and tumour lysis follows from the rows.</summary>
public class LysisLaboratoryTests
{
    private static readonly Lazy<VirtualTrial> Trial = new(() => VirtualTrial.TreatFixed(ShippedRehearsals.PlanOf("cd19-what-if"), ShippedRehearsals.AssumptionsOf("cd19-what-if").WithoutShortfallOrDropout(), 2, 100, 1, 1));

    [Fact]
    public void The_rows_are_the_patients_own_levels_with_the_assays_error()
    {
        foreach (var (test, unit, what, error) in new[] { ("URATE", "mg/dL", Observable.UricAcid, 0.05), ("K", "mmol/L", Observable.Potassium, 0.03), ("PHOS", "mmol/L", Observable.Phosphate, 0.05) })
        {
            var rows = Trial.Value.Data.Laboratory.Where(r => r.Test == test && r.Value is not null).ToList();
            Assert.All(rows, r => Assert.Equal(unit, r.Unit));
            var infused = Trial.Value.Analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.FirstInfused!.Value);
            double[] logs = [.. rows.Select(r => Math.Log(r.Value!.Value / Trial.Value.Truth[r.Subject].Curves.At(r.At!.Value.DaysSince(infused[r.Subject]), what)))];
            Assert.InRange(logs.Average(), -0.01, 0.01);
            Assert.InRange(Math.Sqrt(logs.Average(l => l * l)), 0.85 * error, 1.15 * error);
        }
    }

    [Fact]
    public void Tumour_lysis_is_derived_from_them_in_patients_with_much_tumour()
    {
        var screen = Trial.Value.Analysis.Screens!.Screens.Single(s => s.Name.StartsWith("Tumour lysis, laboratory (Cairo", StringComparison.Ordinal)).OfSubject;
        double Burden(string subject) => Trial.Value.Truth[subject].Patient.Parameters[Cartwright.Models.Reference.ReferenceParameter.MarrowInfiltration];
        var (lysed, not) = (screen.Where(s => s.Value == true).Select(s => Burden(s.Key)).ToList(), screen.Where(s => s.Value == false).Select(s => Burden(s.Key)).ToList());
        Assert.NotEmpty(lysed);
        Assert.True(lysed.Average() > not.Average() + 0.1, $"{lysed.Average()} {not.Average()}");
        // Calcium is not measured: of one abnormality alone nothing can be said.
        Assert.Contains(screen, s => s.Value is null);
    }

    [Fact]
    public void A_study_that_asks_for_none_of_them_has_none() =>
        Assert.DoesNotContain(VirtualTrial.TreatFixed(ShippedRehearsals.PlanOf("cd7-nct04785833"), ShippedRehearsals.AssumptionsOf("cd7-nct04785833"), 1, 5, 1, 1).Data.Laboratory, r => r.Test is "URATE" or "K" or "PHOS");
}
