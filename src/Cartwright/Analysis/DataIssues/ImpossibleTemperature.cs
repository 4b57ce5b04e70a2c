using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A temperature that no living body has.</summary>
internal static class ImpossibleTemperature
{
    public static readonly DataCheck Check = new(
        "DI-TEMPERATURE", IssueSeverity.Error,
        "A temperature (VS, TEMP) lies outside 25 to 45 °C.",
        "Mostly degrees Fahrenheit labelled Celsius. It says nothing about fever and is left out, so that a fever may be missed.")
    {
        Look = package =>
            from row in package.Data.VitalSigns
            where row.Test == CodeLists.VitalSignTest.Temperature && Fever.Celsius(row) is not (null or (>= Fever.Lowest and <= Fever.Highest))
            select new Irregularity(new("VS", row.Subject, row.Sequence), "VSSTRESN", $"a temperature of {Words.Number(row.Value!.Value)} {row.Unit} is outside 25 to 45 °C"),
    };
}
