using System.Text.RegularExpressions;
using Cartwright.Analysis.Safety;
using Xunit;

namespace Cartwright.Validation.Safety;

/// <summary>
/// The test cases that gdl-lang's common-clinical-models publish for the grading of cytokine release by Lee 2014 (Apache-2.0). Each case names conditions, any of
/// which is enough for its grade; each is put to our scale as signs.
/// </summary>
public partial class LeeGradeValidation
{
    private static readonly CytokineReleaseSigns Nothing = CytokineReleaseSigns.None;

    // The conditions in the words of the file, and the same as signs.
    private static readonly Dictionary<string, CytokineReleaseSigns> Signs = new()
    {
        ["only symptomatic treatment required (fever, nausea, fatigue, headache, myalgias, malaise)"] = Nothing with { Fever = true },
        ["oxygen requirement <40%"] = Nothing with { Requirement = OxygenRequirement.Below40Percent },
        ["hypotension responsive to fluids"] = Nothing with { Hypotension = true },
        ["low dose of one pressor"] = Nothing with { Hypotension = true, Vasopressors = 1 },
        ["grade 2 organ toxicity"] = Nothing with { OrganToxicity = 2 },
        ["oxygen requirement ≥40%"] = Nothing with { Requirement = OxygenRequirement.From40Percent },
        ["hypotension requiring high dose/multiple pressors"] = Nothing with { Hypotension = true, Vasopressors = 2 },
        ["grade 3 organ toxicity"] = Nothing with { OrganToxicity = 3 },
        ["grade 4 transaminitis"] = Nothing with { Transaminitis = 4 },
        ["ventilator required"] = Nothing with { Requirement = OxygenRequirement.Ventilator },
        ["grade 4 organ toxicity (excluding transaminitis)"] = Nothing with { OrganToxicity = 4 },
    };

    [Fact]
    public void Every_condition_of_every_case_has_the_grade_of_its_case()
    {
        var text = File.ReadAllText(Shared.Require("reference/crs_lee2014_gdl/cases.yml"));
        var compared = new HashSet<string>();
        foreach (Match example in Case().Matches(text))
        {
            var grade = int.Parse(example.Groups["grade"].Value);
            if (grade == 5) continue;
            var stated = Signs.Where(s => example.Groups["toxicity"].Value.Contains(s.Key, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(stated);
            Assert.All(stated, s => Assert.Equal(grade, LeeGrade.Of(s.Value)));
            Assert.Contains(example.Groups["graded"].Value, grade >= 3 ? ["Grade 3-4 CRS"] : new[] { $"Grade {grade} CRS", $"Grade {grade} CRS, no extensive comorbidities or older age", $"Grade {grade} CRS with extensive comorbidities or older age" });
            compared.UnionWith(stated.Select(s => s.Key));
        }
        Assert.Equal(Signs.Keys.Order(), compared.Order());
        Assert.Equal(3, LeeGrade.Of(Nothing with { Hypotension = true, Vasopressors = 1, HighDose = true }));
    }

    [GeneratedRegex(@"- id: Grade (?<grade>\d).*?gt0003\|[^:]*: '?local::at\d+\|(?<toxicity>[^\n]*)\n.*?gt0006\|[^:]*: local::at\d+\|(?<graded>[^|\n]*)", RegexOptions.Singleline)]
    private static partial Regex Case();
}
