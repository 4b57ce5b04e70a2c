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

    private static TrialReplicates Simulated(SimulatedTrial trial)
    {
        var patients = trial.Population == "cd22ALL" ? Cd22Patients : OtherPatients;
        return new(SimulatedPool.Of(trial, Plan(), new(Seed, patients, Environment.ProcessorCount)), Seed, Trials);
    }

    private static TrialPlan Plan()
    {
        const string File = "protocols/cd22-nct02315612/protocol.yaml";
        var (protocol, faults) = ProtocolFile.Read(File, System.IO.File.ReadAllText(Shared.InRepository(File)));
        return TrialPlan.OfConducted(protocol ?? throw new InvalidOperationException(faults[0].ToString())).Plan!;
    }
}
