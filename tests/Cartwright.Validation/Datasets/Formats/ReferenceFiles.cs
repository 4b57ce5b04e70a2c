using Cartwright.Datasets.DatasetJson;
using Cartwright.Datasets.Tables;
using Cartwright.Datasets.Xpt;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>The reference datasets: CDISC's examples of Dataset-JSON, each also as a SAS transport file, and the analysis datasets of the CDISC pilot study.</summary>
internal static class ReferenceFiles
{
    public static readonly string[] Examples = ["sdtm/ae", "sdtm/cm", "sdtm/dd", "sdtm/dm", "sdtm/ds", "sdtm/fa", "sdtm/ie", "sdtm/mh", "adam/adsl", "adam/adtte"];
    public static readonly string[] Pilot = ["adae", "adsl", "adtte", "pilot3_adae", "pilot3_adsl", "pilot3_adtte", "sdtm_ae", "sdtm_dm", "sdtm_ds", "sdtm_ex"];

    public static readonly TheoryData<string> Transport = [.. Examples.Select(e => $"dataset_json/{e}.xpt"), .. Pilot.Select(p => $"cdisc_pilot_adam/{p}.xpt")];
    public static readonly TheoryData<string> AllExamples = [.. Examples];
    public static readonly TheoryData<string> AllPilot = [.. Pilot];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Shared.Require("reference/" + name));

    public static DataTable Xpt(string name)
    {
        var (tables, faults) = XptFile.Read(name, new MemoryStream(Bytes(name)));
        faults.ShouldBeEmpty();
        return tables!.ShouldHaveSingleItem();
    }

    public static DataTable Json(string name)
    {
        using var stream = new MemoryStream(Bytes(name));
        var (table, faults) = Path.GetExtension(name) switch
        {
            ".json" => DatasetJsonFile.Read(name, stream),
            ".ndjson" => DatasetJsonFile.ReadLines(name, stream),
            _ => DatasetJsonFile.ReadPacked(name, stream),
        };
        faults.ShouldBeEmpty();
        return table!;
    }

    public static byte[] Written(Func<Stream, IReadOnlyList<Cartwright.Units.Fault>> write)
    {
        using var stream = new MemoryStream();
        write(stream).ShouldBeEmpty();
        return stream.ToArray();
    }

    /// <summary>Holds every value of two tables to be the same.</summary>
    public static void SameValues(DataTable actual, DataTable expected)
    {
        actual.Rows.Count.ShouldBe(expected.Rows.Count);
        for (var row = 0; row < expected.Rows.Count; row++) actual.Rows[row].ShouldBe(expected.Rows[row], $"row {row + 1}");
    }
}
