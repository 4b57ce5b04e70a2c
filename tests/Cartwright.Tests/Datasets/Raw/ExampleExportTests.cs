using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>
/// The example of docs/guide/own-data.md: an invented export of a REDCap project and a laboratory's workbook, which the R package openxlsx wrote and readxl reads.
/// What is expected was worked out by hand.
/// </summary>
public class ExampleExportTests
{
    private static readonly string Folder = Repository.At("tests", "Cartwright.Tests", "Datasets", "Raw", "Example");

    private static readonly MappedData Mapped = Map();

    private static StudyData Data => Mapped.Data!;

    [Fact]
    public void It_is_mapped_without_a_fault() => Mapped.Faults.ShouldBeEmpty();

    [Fact]
    public void Subjects_have_codes_decoded_and_dates_read_day_first() => Data.Demographics.Select(d => (d.Subject, d.Sex, d.AgeYears, Text(d.Consent), Text(d.FirstInfusion), Text(d.LastContact))).ShouldBe(
    [
        ("INVENTED-1-101", "M", 54, "2026-02-02", "2026-03-01T10:30", "2026-06-01"),
        ("INVENTED-1-102", "F", 61, "2026-02-10", "2026-03-15T09:05", "2026-05-20"),
        ("INVENTED-1-103", "F", 47, "2026-02-12", "", "2026-03-01"),
    ]);

    [Fact]
    public void A_dose_is_brought_to_cells_per_kilogram() => Data.Exposure.Select(e => (e.Subject, e.Dose, e.DoseUnit)).ShouldBe([("INVENTED-1-101", 1.5e6, "cells/kg"), ("INVENTED-1-102", 1.5e6, "cells/kg")]);

    [Fact]
    public void A_partial_date_stays_partial()
    {
        var fever = Data.AdverseEvents[0];
        (fever.Term, fever.Start, fever.PartialStart.ToString(), Text(fever.End)).ShouldBe(("Pyrexia", null, "2026-03", "2026-03-06"));
        Data.AdverseEvents.Select(a => (a.Grade, a.Serious, a.Related)).ShouldBe([(2, false, true), (1, false, false), (3, true, true)]);
    }

    [Fact]
    public void Pounds_and_degrees_Fahrenheit_are_kilograms_and_Celsius()
    {
        Data.VitalSigns.Where(v => v.Test == "WEIGHT").Select(v => Math.Round(v.Value!.Value, 4)).ShouldBe([70.08, 59.8742, 63.5029]);
        Data.VitalSigns.Where(v => v.Test == "TEMP").Select(v => (Math.Round(v.Value!.Value, 6), Text(v.At))).ShouldBe([(39, "2026-03-04T08:00"), (37, "2026-03-18")]);
    }

    [Fact]
    public void A_wide_sheet_becomes_one_row_a_test_with_units_limits_and_times() => Data.Laboratory.Select(l => (l.Subject[^3..], l.Sequence, l.Test, l.Value, l.BelowLimit, l.LowerLimit, l.Unit, l.Visit, Text(l.At))).ShouldBe(
    [
        ("101", 1, "ALT", 31, false, null, "U/L", "Day 1", "2026-03-01T08:20"),
        ("101", 2, "ALT", 60, false, null, "U/L", "Day 7", "2026-03-08"),
        ("101", 3, "CREAT", 0.9 * 88.42, false, null, "umol/L", "Day 1", "2026-03-01T08:20"),
        ("102", 1, "CREAT", 1.1 * 88.42, false, null, "umol/L", "Day 1", "2026-03-15T07:45"),
        ("101", 4, "CRP", null, true, 3, "mg/L", "Day 1", "2026-03-01T08:20"),
        ("101", 5, "CRP", 42, false, null, "mg/L", "Day 7", "2026-03-08"),
        ("102", 2, "CRP", 5, false, null, "mg/L", "Day 1", "2026-03-15T07:45"),
    ]);

    [Fact]
    public void A_unit_of_each_row_and_a_serial_date_are_read() => Data.Concentrations.Select(c => (c.Subject[^3..], c.Value, c.Unit, Text(c.At))).ShouldBe([("101", 1200, "copies/mL", "2026-03-08"), ("102", 3500, "copies/mL", "2026-03-22")]);

    [Fact]
    public void What_is_not_mapped_is_told_with_file_sheet_row_and_reason() => Mapped.Records.Select(r => $"{r.FileName}:{r.Row} {r.What}: {r.Because}").ShouldBe(
    [
        "export.csv:4 EX row for EXDOSE: 'dose_e6_kg' is '': not recorded",
        "export.csv:4 EX row for EXSTDTC: 'infusion_date' is '': not recorded",
        "labs.xlsx, sheet Chemistry:6 LB row for LBSTRESN: 'ALT (U/L)' is 'NA': not recorded",
        "labs.xlsx, sheet Chemistry:5 LB row for LBSTRESN: 'Creatinine (mg/dL)' is '': not recorded",
        "export.csv:11 CM row for CMCLAS: 'cmclass' is '9': the mapping does not list it",
        "export.csv:0 column redcap_event_name: which row it is; the dates say when",
        "export.csv:0 column redcap_repeat_instance: which row it is; the dates say when",
        "export.csv:0 column site_initials: the mapping does not mention it",
        "labs.xlsx, sheet Chemistry:6 cell in column 9: it stands under no name of a column",
        "labs.xlsx:0 sheet Contacts: the mapping does not mention it",
    ], ignoreOrder: true);

    private static string Text(SdtmDate? date) => date?.ToString() ?? "";

    private static MappedData Map()
    {
        var (mapping, faults) = MappingFile.Read("mapping.yaml", File.ReadAllText(Path.Combine(Folder, "mapping.yaml")));
        faults.ShouldBeEmpty();
        return mapping!.Apply(name => File.OpenText(Path.Combine(Folder, name)), name => File.OpenRead(Path.Combine(Folder, name)));
    }
}
