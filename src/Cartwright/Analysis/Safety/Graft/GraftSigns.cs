using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Graft;

/// <summary>The signs of one day by FATESTCD: a stage that was recorded stands; else it is staged from what was measured.</summary>
/// <remarks>SKINBSA (%), SKINBLIS (Y or N), BILI (mg/dL or umol/L), STOOLVOL (mL/day or mL/kg/day), STOOLEPI (a day), LGISEV (Y or N), UGISYMP (Y or N); SKINSTG, LIVERSTG, LGISTG, UGISTG; MAGICGR.</remarks>
internal sealed class GraftSigns(IReadOnlyList<FindingAbout> signs, LaboratoryResult? bilirubin, double? kilograms)
{
    public int? RecordedGrade => Whole("MAGICGR");

    public int? Skin => Whole("SKINSTG") ?? (Yes("SKINBLIS") == true ? 4 : Number("SKINBSA") is { } share ? MagicStage.Skin(share.Value, false) : null);

    public int? Liver => Whole("LIVERSTG") ?? (Milligrams is { } bili ? MagicStage.Liver(bili) : null);

    public int? LowerGut => Whole("LGISTG") ?? (Severe ? 4 : ByVolume ?? ByEpisodes);

    public int? UpperGut => Whole("UGISTG") ?? (Yes("UGISYMP") is { } persistent ? MagicStage.UpperGut(persistent) : null);

    public IReadOnlyList<DataRecord> Sources =>
    [
        .. signs.Select(s => new DataRecord("FA", s.Subject, s.Sequence)),
        .. Number("BILI") is null && Whole("LIVERSTG") is null && bilirubin is not null ? [new DataRecord("LB", bilirubin.Subject, bilirubin.Sequence)] : Array.Empty<DataRecord>(),
    ];

    private bool Severe => Yes("LGISEV") == true;

    private bool? Adult => kilograms is { } weight ? weight > MagicStage.AdultAboveKilograms : null;

    private double? Milligrams => Number("BILI") is { } bili ? MagicStage.Bilirubin(bili.Value, bili.Unit)
        : bilirubin is { Value: { } value } ? MagicStage.Bilirubin(value, bilirubin.Unit) : null;

    // A volume by the kilogram is a child's measure, whoever wrote it; an adult's is in millilitres.
    private int? ByVolume => (Number("STOOLVOL"), Adult) switch
    {
        ({ Unit: "mL/kg/day" } volume, _) => Adult == true ? MagicStage.LowerGutOfAdult(volume.Value * kilograms!.Value, false) : MagicStage.LowerGutOfChild(volume.Value, false),
        ({ Unit: "mL/day" } volume, true) => MagicStage.LowerGutOfAdult(volume.Value, false),
        ({ Unit: "mL/day" } volume, false) => MagicStage.LowerGutOfChild(volume.Value / kilograms!.Value, false),
        _ => null,
    };

    private int? ByEpisodes => (Number("STOOLEPI"), Adult) is ({ } episodes, { } adult) ? MagicStage.LowerGutByEpisodes(episodes.Value, adult, false) : null;

    private Measured? Number(string test) => signs.FirstOrDefault(s => s.Test == test && s.Value is not null) is { } row ? new(row.Value!.Value, row.Unit) : null;

    private int? Whole(string test) => Number(test) is { Value: >= 0 and <= 4 } stage && stage.Value == Math.Floor(stage.Value) ? (int)stage.Value : null;

    private bool? Yes(string test) => signs.FirstOrDefault(s => s.Test == test)?.Text switch { "Y" => true, "N" => false, _ => null };

    private sealed record Measured(double Value, string Unit);
}
