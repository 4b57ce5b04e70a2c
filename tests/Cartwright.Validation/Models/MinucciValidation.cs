using System.Globalization;
using Cartwright.Models;
using Cartwright.Validation.Analysis;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Models;

/// <summary>The 13 patients of the catalogue against the table of Minucci 2024's supplement.</summary>
public class MinucciValidation
{
    [Fact]
    public void Every_patient_has_the_published_parameters()
    {
        var rows = Csv.Read(Shared.Require("data/Minucci2024_Ying2021/Minucci2024_patient_parameters.csv")).Rows.ToList();
        var model = ModelLibrary.Find("minucci-2024")!;
        var patients = model.Populations[0].Patients;
        rows.Count.ShouldBe(13);
        patients.Select(p => p.Name).ShouldBe(rows.Select(r => r["id"]));
        foreach (var (patient, row) in patients.Zip(rows))
            patient.Values.Select(v => v.Value).ShouldBe(new[] { "BW", "fCD8", "N0", "ndiv", "fmem" }.Select(column => double.Parse(row[column], CultureInfo.InvariantCulture)));
    }
}
