using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The shipped study, and a small rehearsal of it that several tests look at.</summary>
internal static class Her2
{
    public static Protocol Protocol { get; } = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Repository.At("protocols", "her2-e-cart", "protocol.yaml"))).Protocol!;

    public static TrialPlan Plan { get; } = TrialPlan.Of(Protocol).Plan!;

    public static Assumptions Assumptions { get; } = AssumptionsFile.Read("assumptions.yaml", File.ReadAllText(Repository.At("protocols", "her2-e-cart", "assumptions.yaml"))).Assumptions!;

    private static readonly Lazy<RehearsedStudy> Once = new(() => Study.Rehearse(Protocol, Assumptions, Settings(40, 2)));

    public static RehearsedStudy Rehearsed => Once.Value;

    public static RehearsalSettings Settings(int trials, int threads) => new(1, trials, threads) { PatientsForTruth = 200, PatientsForAmendments = 200 };
}
