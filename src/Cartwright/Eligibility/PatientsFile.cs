using Cartwright.Datasets.Csv;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Eligibility;

/// <summary>A screening log as CSV: a row a patient, the column <c>patient</c> and one for each thing that the protocol's criteria ask for. An empty cell is not known.</summary>
/// <param name="Patients">In the order of the file.</param>
/// <param name="Notes">What the file does not have, and what it has that nobody asks for.</param>
public sealed record PatientsFile(IReadOnlyList<ScreenedPatient> Patients, IReadOnlyList<string> Notes)
{
    /// <summary>More rows are refused.</summary>
    public const int MostPatients = 100_000;

    private const int LongestId = 64;

    private static readonly HashSet<string> NotKnown = new(StringComparer.OrdinalIgnoreCase) { "", "unknown", "NA", "ND" };

    /// <summary>A variable, the heading that names it, and its place from 0.</summary>
    private sealed record Bound(PatientVariable Variable, PatientColumn Column, int At);

    /// <summary>Reads a file for a protocol. Every fault is told at once, with file, line and column (the column's number, from 1).</summary>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public static PatientsFile Read(Protocol protocol, string file, TextReader text)
    {
        var faults = new FaultList();
        var variables = PatientVariable.Of(protocol);
        using var table = CsvTable.Open(file, text, faults);
        List<Bound> bound = table is null ? [] : Bind(table, variables, faults);
        var id = table is null ? -1 : IdOf(table, faults);
        List<ScreenedPatient> patients = id < 0 ? [] : Rows(table!, id, bound, faults);
        FaultyInputException.ThrowIfAny(faults.Listed());
        return new(patients, [.. NotesOn(table!, id, variables, bound)]);
    }

    private static int IdOf(CsvTable table, FaultList faults)
    {
        var at = table.Header.ToList().FindIndex(h => PatientColumn.IsSame(h, PatientVariable.Patient));
        if (at < 0) faults.Add(new Place(table.File, 1), $"there is no column '{PatientVariable.Patient}' with the patients' identifiers");
        return at;
    }

    private static List<Bound> Bind(CsvTable table, IReadOnlyList<PatientVariable> variables, FaultList faults)
    {
        var bound = new List<Bound>();
        for (var at = 0; at < table.Header.Count; at++)
        {
            var (column, where) = (PatientColumn.Read(table.Header[at]), new Place(table.File, 1, at + 1));
            if (variables.FirstOrDefault(v => NamesOf(v).Any(n => PatientColumn.IsSame(n, column.Name))) is not { } variable) Misspelt(column, where, variables, faults);
            else if (bound.FirstOrDefault(b => b.Variable == variable) is { } other) faults.Add(where, $"'{table.Header[at]}' and '{table.Header[other.At]}' are one variable");
            else if (column.Unit is { } unit && !variable.Units.Contains(unit)) faults.Add(where, $"'{variable.Name}' is not in {unit}; {(variable.Units.Count == 0 ? "it has no unit" : $"write it in {string.Join(" or ", variable.Units)}")}");
            else bound.Add(new(variable, column, at));
        }
        return bound;
    }

    private static void Misspelt(PatientColumn column, Place where, IReadOnlyList<PatientVariable> variables, FaultList faults)
    {
        var meant = variables.SelectMany(NamesOf).Append(PatientVariable.Patient).FirstOrDefault(n => n.Length > 3 && Misspelling.Is(PatientColumn.Plain(column.Name), PatientColumn.Plain(n)));
        if (meant is not null) faults.Add(where, $"the column '{column.Name}' is one letter from '{meant}'");
    }

    private static List<ScreenedPatient> Rows(CsvTable table, int id, List<Bound> bound, FaultList faults)
    {
        var patients = new List<ScreenedPatient>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in table.Rows())
        {
            if (patients.Count == MostPatients)
            {
                faults.Add(new Place(table.File, line.Line), $"more than {MostPatients:N0} patients; the rest was not read");
                break;
            }
            var name = line.Fields[id].Trim();
            if (name.Length is 0 or > LongestId || name.Any(char.IsControl)) faults.Add(new Place(table.File, line.Line, id + 1), $"the patient has no identifier of 1 to {LongestId} characters");
            else if (!seen.TryAdd(name, line.Line)) faults.Add(new Place(table.File, line.Line, id + 1), $"patient '{name}' is there twice, first in line {seen[name]}");
            patients.Add(bound.Aggregate(new ScreenedPatient(name, new Place(table.File, line.Line)), (patient, b) => Cell(patient, b, line, table.File, faults)));
        }
        if (patients.Count == 0 && faults.Count == 0) faults.Add(new Place(table.File), "there is no patient in the file");
        return patients;
    }

    // A bare number takes the heading's unit; a cell may have its own.
    private static ScreenedPatient Cell(ScreenedPatient patient, Bound bound, CsvLine line, string file, FaultList faults)
    {
        var text = line.Fields[bound.At].Trim();
        if (NotKnown.Contains(text)) return patient;
        var read = bound.Variable.Read(bound.Column.Unit is { } unit && text.All(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-') ? $"{text} {unit}" : text);
        if (read.Refusal is null) return read.Value(patient);
        faults.Add(new Place(file, line.Line, bound.At + 1), $"{bound.Variable.Name}: {read.Refusal}");
        return patient;
    }

    private static IEnumerable<string> NotesOn(CsvTable table, int id, IReadOnlyList<PatientVariable> variables, List<Bound> bound)
    {
        if (variables.Where(v => v.IsAsked && bound.All(b => b.Variable != v)).Select(v => v.Name).ToList() is { Count: > 0 } missing)
            yield return $"the file has no column for {string.Join(", ", missing)}: unknown for everybody";
        if (table.Header.Where((_, at) => at != id && bound.All(b => b.At != at)).ToList() is { Count: > 0 } unused)
            yield return $"columns that no criterion asks for: {string.Join(", ", unused)}";
    }

    private static IEnumerable<string> NamesOf(PatientVariable variable) => [variable.Name, .. variable.Aliases];
}
