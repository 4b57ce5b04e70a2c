using Cartwright.Protocols;
using Cartwright.Rehearsals.Calibrations;

namespace Cartwright.Validation.Rehearsals.Calibrations;

/// <summary>The simulation behind the page: every population once, for all tests together.</summary>
internal static class CalibrationRun
{
    public const ulong Seed = 20261122;
    public const int Cd22Patients = 2360, OtherPatients = 1000, Trials = 1000;

    private static readonly Lazy<Dictionary<string, TrialReplicates>> All = new(() => SimulatedTrial.All.ToDictionary(t => t.Population, Simulated));

    public static IEnumerable<TrialReplicates> Populations => SimulatedTrial.All.Select(t => All.Value[t.Population]);

    public static TrialReplicates Of(string population) => All.Value[population];

    /// <summary>The CD22 trial, and behind its nine assays CRP, ferritin and LDH once more on the 14 days of the cytokines.</summary>
    private static readonly SimulatedTrial Cd22 = SimulatedTrial.Cd22 with { Assays = [.. Assay.Cd22, .. Assay.Cd22.Skip((int)Analyte.Crp).Select(a => a with { Days = Assay.Cd22[(int)Analyte.Il6].Days })] };

    private static TrialReplicates Simulated(SimulatedTrial trial)
    {
        var (simulated, patients) = trial.Population == "cd22ALL" ? (Cd22, Cd22Patients) : (trial, OtherPatients);
        return new(SimulatedPool.Of(simulated, Plan(), new(Seed, patients, Environment.ProcessorCount)), Seed, Trials);
    }

    private static TrialPlan Plan()
    {
        const string File = "protocols/cd22-nct02315612/protocol.yaml";
        var (protocol, faults) = ProtocolFile.Read(File, System.IO.File.ReadAllText(Shared.InRepository(File)));
        return TrialPlan.OfConducted(protocol ?? throw new InvalidOperationException(faults[0].ToString())).Plan!;
    }
}
