using System.CommandLine;
using System.CommandLine.Parsing;
using Cartwright.Analysis;
using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>Writes datasets in the formats that were asked for: the first into <c>sdtm/</c> and <c>adam/</c>, each other into a folder of its name below them.</summary>
/// <remarks>A package is analysed from one format, so two of them do not lie side by side.</remarks>
internal sealed class DatasetFiles(IReadOnlyList<DatasetFormat> formats, OutputFolder results)
{
    private static readonly DatasetFormat[] Written = [DatasetFormat.Csv, DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson];

    /// <summary>The option <c>--format</c> of every command that writes datasets.</summary>
    public static Option<IReadOnlyList<DatasetFormat>> Option() => new("--format")
    {
        Description = "How datasets are written: csv, xpt (SAS transport 5), json or ndjson (Dataset-JSON 1.1); several with commas, the first into sdtm/ and adam/, others into folders below.",
        DefaultValueFactory = _ => [DatasetFormat.Csv],
        CustomParser = Parse,
    };

    /// <summary>The domains, in <c>sdtm/</c> below a folder of the results.</summary>
    public void WriteSdtm(StudyData data, string below)
    {
        var tables = new Lazy<IReadOnlyList<DataTable>>(() => SdtmFiles.Tables(data));
        foreach (var format in formats)
        {
            var folder = FolderOf(format, below, "sdtm");
            if (format == DatasetFormat.Csv) SdtmFiles.Write(data, name => results.Open(Path.Combine(folder, name)));
            else Write(DefineStandard.Sdtm, data.StudyId, tables.Value, format, folder);
            WriteMetadata(DefineStandard.Sdtm, data.StudyId, tables.Value, format, folder);
        }
    }

    /// <summary>The analysis datasets, in <c>adam/</c> below a folder of the results.</summary>
    public void WriteAdam(StudyData data, StudyAnalysis analysis, TrialPlan plan, string below)
    {
        var tables = new Lazy<IReadOnlyList<DataTable>>(() => AdamDatasets.Tables(data, analysis, plan));
        foreach (var format in formats)
        {
            var folder = FolderOf(format, below, "adam");
            if (format == DatasetFormat.Csv) AdamDatasets.Write(data, analysis, plan, name => results.Open(Path.Combine(folder, name)));
            else Write(DefineStandard.Adam, data.StudyId, tables.Value, format, folder);
            WriteMetadata(DefineStandard.Adam, data.StudyId, tables.Value, format, folder);
        }
    }

    private string FolderOf(DatasetFormat format, string below, string standard) =>
        format == formats[0] ? Path.Combine(below, standard) : Path.Combine(below, standard, TableFile.EndingOf(format)[1..]);

    private void Write(DefineStandard standard, string study, IReadOnlyList<DataTable> tables, DatasetFormat format, string folder)
    {
        var faults = new List<Fault>();
        foreach (var table in tables)
        {
            using var file = results.OpenBytes(Path.Combine(folder, TableFile.NameOf(table.Name, format)));
            faults.AddRange(TableFile.Write(table, format, file));
        }
        FaultyInputException.ThrowIfAny(faults);
        using var define = results.OpenBytes(Path.Combine(folder, DefineXmlFile.Name));
        DefineXmlFile.Write(standard, study, tables, format, define);
    }

    private void WriteMetadata(DefineStandard standard, string study, IReadOnlyList<DataTable> tables, DatasetFormat format, string folder)
    {
        var sums = tables.ToDictionary(t => t.Name, t => Checksums.Hex(results.Written(Path.Combine(folder, TableFile.NameOf(t.Name, format)))), StringComparer.Ordinal);
        using var file = results.OpenBytes(Path.Combine(folder, MetadataJson.Name));
        MetadataJson.Write(standard, study, tables, format, sums, file);
    }

    private static IReadOnlyList<DatasetFormat> Parse(ArgumentResult argument)
    {
        var words = argument.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var read = words.Select(w => (Word: w, Format: Written.Where(f => TableFile.EndingOf(f) == "." + w.ToLowerInvariant()).Cast<DatasetFormat?>().FirstOrDefault())).ToList();
        foreach (var (word, _) in read.Where(r => r.Format is null)) argument.AddError($"'{word}' is no format of datasets; there are csv, xpt, json and ndjson");
        if (words.Count == 0) argument.AddError("--format takes csv, xpt, json or ndjson");
        return [.. read.Where(r => r.Format is not null).Select(r => r.Format!.Value).Distinct()];
    }
}
