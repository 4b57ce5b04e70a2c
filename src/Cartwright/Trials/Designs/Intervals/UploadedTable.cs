using System.Globalization;
using Cartwright.Units;
using CsvHelper;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>Reads a decision table from a CSV file with the columns n, y and decision (E, S, D or DU), in any order of rows.</summary>
/// <remarks>So that a trial can be run by any table that its protocol prints, whatever design made it.</remarks>
public static class UploadedTable
{
    /// <summary>Patients at a level in the largest table.</summary>
    public const int MostPatients = 200;

    private const int MostFaults = 200;
    private static readonly string[] Columns = ["n", "y", "decision"];

    /// <summary>The table.</summary>
    /// <param name="file">The file's name, for faults.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="FaultyInputException">With every fault: a column missing or unknown, a field that is no such number or decision, more toxicities than patients, a cell twice or missing, a decision that is milder after more toxicities.</exception>
    public static DecisionBoundaries Read(string file, TextReader text)
    {
        List<Fault> faults = [];
        List<(BoundaryCell Cell, int Line)> cells = [];
        try
        {
            using var csv = CsvReader.Create(text, Options(file, faults));
            if (csv.Headers.Count == 0) faults.Add(new(new(file), "the file is empty: a header 'n,y,decision' is needed"));
            else if (Places(file, csv.Headers, faults) is { } places) cells = Rows(file, csv, places, faults);
        }
        catch (CsvFormatException e)
        {
            faults.Add(new(new(file, (int)e.LineNumber), $"{e.Message} The rest of the file was not read."));
        }
        if (faults.Count == 0) Together(file, cells, faults);
        FaultyInputException.ThrowIfAny(faults);
        return DecisionBoundaries.Of(file, [.. cells.Select(c => c.Cell)]);
    }

    private static CsvReaderOptions Options(string file, List<Fault> faults) => new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MaxRecordSize = 1000,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => faults.Add(new(new(file, (int)record.LineNumber), "the row does not have the fields of the header, or a quotation mark is out of place")),
    };

    private static int[]? Places(string file, IReadOnlyList<string> header, List<Fault> faults)
    {
        var names = header.Select(h => h.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (!Columns.Contains(names[i])) faults.Add(new(new(file, 1, i + 1), $"the column '{header[i]}' is not one of n, y, decision"));
            else if (names.IndexOf(names[i]) < i) faults.Add(new(new(file, 1, i + 1), $"the column '{names[i]}' is there twice"));
        }
        foreach (var missing in Columns.Except(names)) faults.Add(new(new(file, 1), $"the column '{missing}' is missing"));
        return faults.Count == 0 ? [.. Columns.Select(c => names.IndexOf(c))] : null;
    }

    private static List<(BoundaryCell Cell, int Line)> Rows(string file, CsvReader csv, int[] places, List<Fault> faults)
    {
        List<(BoundaryCell, int)> cells = [];
        while (csv.Read())
        {
            if (faults.Count >= MostFaults)
            {
                faults.Add(new(new(file, (int)csv.LineNumber), $"{MostFaults} faults: the rest of the file was not read"));
                break;
            }
            if (Cell(file, csv, places, faults) is { } cell) cells.Add((cell, (int)csv.LineNumber));
        }
        return cells;
    }

    private static BoundaryCell? Cell(string file, CsvReader csv, int[] places, List<Fault> faults)
    {
        var line = (int)csv.LineNumber;
        var n = Number(0, 1, MostPatients, "patients");
        var y = Number(1, 0, n ?? MostPatients, n is null ? "toxicities" : $"toxicities in {n} patients");
        var letters = csv.GetString(places[2]);
        var decision = CellLetters.Read(letters);
        if (decision is null) faults.Add(new(new(file, line, places[2] + 1), $"'{Short(letters)}' is no decision: E, S, D or DU"));
        return n is { } patients && y is { } toxicities && decision is { } known ? new(patients, toxicities, known) : null;

        int? Number(int column, int least, int most, string of)
        {
            var field = csv.GetString(places[column]);
            if (int.TryParse(field.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            faults.Add(new(new(file, line, places[column] + 1), $"'{Short(field)}' is no number of {of}: {least} to {most}"));
            return null;
        }
    }

    private static void Together(string file, List<(BoundaryCell Cell, int Line)> cells, List<Fault> faults)
    {
        if (cells.Count == 0) faults.Add(new(new(file), "there is no row below the header"));
        foreach (var twice in cells.GroupBy(c => (c.Cell.Treated, c.Cell.Toxicities)).Where(g => g.Count() > 1))
            faults.Add(new(new(file, twice.Last().Line), $"{twice.Key.Toxicities} of {twice.Key.Treated} is decided twice, first in line {twice.First().Line}"));
        foreach (var patients in cells.GroupBy(c => c.Cell.Treated).OrderBy(g => g.Key)) Row(file, patients.Key, [.. patients.OrderBy(c => c.Cell.Toxicities)], faults);
    }

    private static void Row(string file, int patients, IReadOnlyList<(BoundaryCell Cell, int Line)> cells, List<Fault> faults)
    {
        var missing = Enumerable.Range(0, patients + 1).Except(cells.Select(c => c.Cell.Toxicities)).ToList();
        if (missing.Count > 0) faults.Add(new(new(file, cells[^1].Line), $"of {patients} patients the decision is missing for {string.Join(", ", missing)} toxicities"));
        for (var i = 1; i < cells.Count; i++)
            if (cells[i].Cell.Decision < cells[i - 1].Cell.Decision)
                faults.Add(new(new(file, cells[i].Line), $"{cells[i].Cell} is milder than {cells[i - 1].Cell}, with fewer toxicities, in line {cells[i - 1].Line}"));
    }

    private static string Short(string field) => field.Length <= 40 ? field : field[..40] + "…";
}
