using System.Text;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Tests.Datasets.Raw;
using Cartwright.Tests.Reports;
using Xunit;

namespace Cartwright.Tests.Datasets.Damaged;

/// <summary>
/// What one changed byte in a data file can do where no sums are listed: it is a fault, or it is within one row of one domain. It never moves columns, rows or other subjects.
/// In a workbook it is a fault or nothing at all, because each part has its checksum. Nobody but <c>SHA256SUMS</c> can tell that a digit was another.
/// </summary>
public class ChangedByteTests
{
    private const int Rounds = 24;

    private static readonly StudyData Trial = Few(SmallTrial.Data);

    public static TheoryData<DatasetFormat> Formats => [DatasetFormat.Csv, DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson];

    [Theory]
    [MemberData(nameof(Formats))]
    public void In_a_domain_it_is_a_fault_or_within_one_row(DatasetFormat format)
    {
        var files = InputKind.FilesOf(Trial, format);
        var whole = InputKind.ReadPackage(files);
        Assert.Empty(whole.Faults);
        foreach (var (name, bytes) in files.Where(f => f.Value.Length > 0))
        {
            for (var round = 0; round < Rounds; round++)
            {
                var spoilt = round % 2 == 0 ? Damage.ChangedBit(bytes, new Random(round)) : Damage.ChangedByte(bytes, new Random(round));
                var (data, faults) = InputKind.ReadPackage(new Dictionary<string, byte[]>(files) { [name] = spoilt });
                if (faults.Count == 0) Assert.True(Differences(whole.Data!, data!) <= 1, $"{name}, round {round}: {Differences(whole.Data!, data!)} rows differ, byte {At(bytes, spoilt)}");
            }
        }
    }

    [Fact]
    public void Each_byte_of_a_heading_is_a_fault_or_changes_nothing()
    {
        var files = InputKind.FilesOf(Trial, DatasetFormat.Csv);
        var whole = InputKind.ReadPackage(files).Data!;
        foreach (var name in new[] { "dm.csv", "ae.csv", "ex.csv", "cm.csv" })
        {
            for (var at = 0; at <= Array.IndexOf(files[name], (byte)'\n'); at++)
            {
                foreach (var bit in new[] { 0, 2, 5 })
                {
                    var spoilt = (byte[])files[name].Clone();
                    spoilt[at] ^= (byte)(1 << bit);
                    var (data, faults) = InputKind.ReadPackage(new Dictionary<string, byte[]>(files) { [name] = spoilt });
                    if (faults.Count == 0) Assert.True(Differences(whole, data!) == 0, $"{name}, byte {at}, bit {bit}: {Encoding.UTF8.GetString(spoilt).Split('\n')[0]}");
                }
            }
        }
    }

    [Fact]
    public void In_a_workbook_it_is_a_fault_or_nothing()
    {
        var kind = InputKind.All.First(k => k.Name == "labs.xlsx");
        var right = (StudyData)kind.Read(kind.Good).Value!;
        var told = 0;
        for (var round = 0; round < 120; round++)
        {
            var (value, faults) = kind.Read(Damage.ChangedBit(kind.Good, new Random(round)));
            if (faults.Count == 0) Assert.Equal(0, Differences(right, (StudyData)value!));
            else told++;
        }
        Assert.True(told > 80, $"{told} of 120 were told");
    }

    /// <summary>In the metadata of a document a byte may change the decode of a code, and so every value with that code; in its clinical data, one item.</summary>
    [Fact]
    public void In_the_clinical_data_of_an_ODM_document_it_is_a_fault_or_within_two_rows()
    {
        var good = Encoding.UTF8.GetBytes(OdmTests.Example);
        var kind = InputKind.All.First(k => k.Name == "odm.xml");
        var right = (StudyData)kind.Read(good).Value!;
        var (from, name) = (OdmTests.Example.IndexOf("<SubjectData", StringComparison.Ordinal), OdmTests.Example.IndexOf("A-1\"", StringComparison.Ordinal));
        for (var at = from; at < good.Length; at++)
        {
            // The name of the subject is the name of all that is his.
            if (at >= name && at < name + 3) continue;
            var spoilt = (byte[])good.Clone();
            spoilt[at] ^= (byte)(1 << (at % 7));
            var (value, faults) = kind.Read(spoilt);
            // A repeat may be the source of a row in two domains, or of two in one.
            if (faults.Count == 0) Assert.True(Differences(right, (StudyData)value!, sameCount: false) <= 2, $"byte {at}: {Encoding.UTF8.GetString(spoilt, Math.Max(0, at - 30), 30)}");
        }
    }

    [Fact]
    public void In_a_raw_export_it_is_a_fault_or_within_one_line()
    {
        var kind = InputKind.All.First(k => k.Name == "export.csv");
        var right = (StudyData)kind.Read(kind.Good).Value!;
        for (var at = 0; at < kind.Good.Length; at += 4)
        {
            var spoilt = (byte[])kind.Good.Clone();
            spoilt[at] ^= (byte)(1 << (at % 8));
            var (value, faults) = kind.Read(spoilt);
            // A line of the export may make a row of demographics, of exposure and of weight.
            if (faults.Count == 0) Assert.True(Differences(right, (StudyData)value!, sameCount: false) <= 3, $"byte {at}: {Encoding.UTF8.GetString(spoilt, Math.Max(0, at - 30), Math.Min(30, at))}");
        }
    }

    // Rows of all domains that are not in the other package. Where rows may not come or go, their numbers are compared too.
    private static int Differences(StudyData right, StudyData read, bool sameCount = true)
    {
        var (one, other) = (Rows(right), Rows(read));
        if (sameCount) Assert.Equal(one.Select(d => d.Count), other.Select(d => d.Count));
        return one.Zip(other).Sum(d => Math.Max(Missing(d.First, d.Second), Missing(d.Second, d.First)));
    }

    private static int Missing(List<object> of, List<object> from)
    {
        var there = from.CountBy(r => r).ToDictionary();
        return of.CountBy(r => r).Sum(r => Math.Max(0, r.Value - there.GetValueOrDefault(r.Key)));
    }

    private static List<List<object>> Rows(StudyData d) =>
    [
        [.. d.Demographics], [.. d.Disposition], [.. d.Exposure], [.. d.AdverseEvents], [.. d.Laboratory.Select(Unnumbered)], [.. d.Concentrations], [.. d.Tumours], [.. d.TumourResults],
        [.. d.Questionnaires], [.. d.VitalSigns], [.. d.Medications], [.. d.Procedures], [.. d.Responses], [.. d.FindingsAbout], [.. d.NeurologicalAssessments],
        [.. d.EventQualifiers], [.. d.Deviations], [.. d.Encounters], [.. d.Visits], [.. d.BiospecimenEvents], [.. d.BiospecimenFindings],
        [.. d.Electrocardiograms], [.. d.Immunogenicity],
    ];

    // A mapping numbers rows as it makes them: one that is left out moves the numbers of those after it, and nothing else of theirs.
    private static object Unnumbered(LaboratoryResult row) => row with { Sequence = 0 };

    private static int At(byte[] one, byte[] other) => one.Zip(other).TakeWhile(b => b.First == b.Second).Count();

    // Three subjects have every domain; the rest are more of the same.
    private static StudyData Few(StudyData all)
    {
        var kept = all.Demographics.Take(3).Select(d => d.Subject).ToHashSet();
        List<T> Of<T>(IReadOnlyList<T> rows, Func<T, string> subject) => [.. rows.Where(r => kept.Contains(subject(r))).GroupBy(subject).SelectMany(g => g.Take(12))];
        return new(all.StudyId, Of(all.Demographics, r => r.Subject), Of(all.Disposition, r => r.Subject), Of(all.Exposure, r => r.Subject), Of(all.AdverseEvents, r => r.Subject), Of(all.Laboratory, r => r.Subject),
            Of(all.Concentrations, r => r.Subject), Of(all.Tumours, r => r.Subject), Of(all.TumourResults, r => r.Subject), Of(all.Questionnaires, r => r.Subject), Of(all.VitalSigns, r => r.Subject),
            Of(all.Medications, r => r.Subject), Of(all.Procedures, r => r.Subject), Of(all.Responses, r => r.Subject), Of(all.FindingsAbout, r => r.Subject))
        {
            NeurologicalAssessments = Of(all.NeurologicalAssessments, r => r.Subject),
            EventQualifiers = Of(all.EventQualifiers, r => r.Subject),
            Deviations = Of(all.Deviations, r => r.Subject),
            Encounters = Of(all.Encounters, r => r.Subject),
            Visits = Of(all.Visits, r => r.Subject),
            BiospecimenEvents = Of(all.BiospecimenEvents, r => r.Subject),
            BiospecimenFindings = Of(all.BiospecimenFindings, r => r.Subject),
            Electrocardiograms = Of(all.Electrocardiograms, r => r.Subject),
            Immunogenicity = Of(all.Immunogenicity, r => r.Subject),
        };
    }
}
