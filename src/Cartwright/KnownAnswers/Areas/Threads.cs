using System.Globalization;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Reports.Rehearsed;
using Cartwright.Units;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>A rehearsal does not depend on the threads that it ran on.</summary>
internal static class Threads
{
    private const int Trials = 12;

    public static KnownArea Area() => new("Rehearsals",
    [
        new KnownWords($"HER2-E-CART rehearsed {Trials} times, on one thread and on two: trials and verdicts", "Invariant of a rehearsal: threads change the time it takes and nothing else", "the same bytes",
            () => string.Equals(Rehearsed(1), Rehearsed(2), StringComparison.Ordinal) ? "the same bytes" : "other bytes"),
    ]);

    private static string Rehearsed(int threads)
    {
        var protocol = Require(ProtocolFile.Read("protocol.yaml", Text("protocol.yaml")));
        var assumptions = Require(AssumptionsFile.Read("assumptions.yaml", Text("assumptions.yaml")));
        var study = Study.Rehearse(protocol, assumptions, new(1, Trials, threads) { PatientsForTruth = 50, PatientsForAmendments = 50 });
        using var csv = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TrialsCsv.Write(study.Rehearsal, csv);
        return csv.ToString() + VerdictsJson.Of(study.Verdicts);
    }

    private static T Require<T>((T? Value, IReadOnlyList<Fault> Faults) read) where T : class => read.Value ?? throw new InvalidOperationException(string.Join("; ", read.Faults));

    private static string Text(string file)
    {
        using var stream = typeof(Threads).Assembly.GetManifestResourceStream($"Cartwright.KnownAnswers.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
