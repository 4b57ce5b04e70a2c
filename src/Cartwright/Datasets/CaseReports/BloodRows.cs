using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets.CaseReports;

/// <summary>PC and LB: the product in blood, and what else blood and marrow show, each under its category (LBCAT).</summary>
internal static class BloodRows
{
    public static void Add(PackageRows rows, SubjectInStudy subject, KineticsTest kinetics)
    {
        var (kinetic, laboratory) = (0, 0);
        foreach (var blood in subject.Report.Blood)
        {
            var at = SdtmDate.AtTime(blood.At);
            if (blood.Kind == BloodTest.Kinetics)
            {
                rows.Concentrations.Add(new(subject.Id, ++kinetic, kinetics.Code, kinetics.Name, blood.Value, blood.Value is null, blood.LowerLimit, blood.Unit,
                    "BLOOD", KineticsTest.MethodOf(blood.Unit), blood.Visit, at));
            }
            else
            {
                rows.Laboratory.Add(new(subject.Id, ++laboratory, blood.Test, LaboratoryTestName.Of(blood.Test), CategoryOf(blood), blood.Value, blood.Value is null,
                    blood.LowerLimit, blood.Unit, blood.Visit, at));
            }
        }
    }

    // A protein that stands for cells comes with the counts, and is a protein all the same.
    private static string CategoryOf(BloodResult blood) => blood.Kind switch
    {
        BloodTest.Cytokine => CodeLists.LaboratoryCategory.Cytokines,
        BloodTest.Count when blood.Test == "IGG" => CodeLists.LaboratoryCategory.Immunology,
        BloodTest.Count => CodeLists.LaboratoryCategory.Haematology,
        BloodTest.Marrow => CodeLists.LaboratoryCategory.BoneMarrow,
        _ => CodeLists.LaboratoryCategory.Other,
    };
}

/// <summary>What the product is called in PC.</summary>
internal sealed record KineticsTest(string Code, string Name)
{
    /// <summary>PCTESTCD from the product's name: its letters and digits in capitals, at most eight, not starting with a digit; PCTEST is the name itself.</summary>
    /// <remarks>CDISC SDTM Implementation Guide 3.4, section 4.2.1: --TESTCD has at most eight characters and does not start with a number.</remarks>
    public static KineticsTest Of(TrialPlan plan)
    {
        var letters = plan.ProductName.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).SkipWhile(char.IsAsciiDigit).Take(8).ToArray();
        return new(letters.Length > 0 ? new string(letters) : "CART", plan.ProductName);
    }

    /// <summary>PCMETHOD as far as the unit tells it: vector copies are counted by quantitative PCR. Empty where the unit does not tell.</summary>
    public static string MethodOf(string unit) => unit.StartsWith("copies", StringComparison.Ordinal) ? "QUANTITATIVE PCR" : "";
}

/// <summary>LBTEST of the tests that CAR-T trials draw, after CDISC's controlled terms; another test is called by its code.</summary>
internal static class LaboratoryTestName
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["IL1B"] = "Interleukin 1 Beta",
        ["IL2"] = "Interleukin 2",
        ["IL4"] = "Interleukin 4",
        ["IL6"] = "Interleukin 6",
        ["IL8"] = "Interleukin 8",
        ["IL10"] = "Interleukin 10",
        ["IL12"] = "Interleukin 12",
        ["IL15"] = "Interleukin 15",
        ["IL18"] = "Interleukin 18",
        ["IFNG"] = "Interferon Gamma",
        ["TNFA"] = "Tumor Necrosis Factor alpha",
        ["TNF"] = "Tumor Necrosis Factor alpha",
        ["GMCSF"] = "Granulocyte Macrophage Colony Stm Factor",
        ["CRP"] = "C Reactive Protein",
        ["FERRITIN"] = "Ferritin",
        ["LDH"] = "Lactate Dehydrogenase",
        ["URATE"] = "Urate",
        ["K"] = "Potassium",
        ["PHOS"] = "Phosphate",
        ["NEUT"] = "Neutrophils",
        ["PLAT"] = "Platelets",
        ["LYM"] = "Lymphocytes",
        ["BCELL"] = "B Lymphocytes",
        ["TNK"] = "T and NK Lymphocytes",
        ["CD7"] = "CD7 Positive Cells",
        ["IGG"] = "Immunoglobulin G",
        ["BLAST"] = "Blasts",
    };

    public static string Of(string test) => Names.GetValueOrDefault(test, test);
}
