using System.Collections.Concurrent;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The study folders that rehearse, and a small rehearsal of each that several tests look at.</summary>
internal static class ShippedRehearsals
{
    public static readonly string[] Folders = ["her2-e-cart", "cd7-nct04785833", "t4-nct01818323"];

    private static readonly ConcurrentDictionary<string, Lazy<RehearsedStudy>> Once = new();

    public static RehearsedStudy Of(string folder) =>
        Once.GetOrAdd(folder, f => new(() => Study.Rehearse(ProtocolOf(f), AssumptionsOf(f), Settings(40, 2)))).Value;

    public static RehearsalSettings Settings(int trials, int threads) => new(1, trials, threads) { PatientsForTruth = 200, PatientsForAmendments = 200 };

    public static Protocol ProtocolOf(string folder) => ProtocolFile.Read("protocol.yaml", Text(folder, "protocol.yaml")).Protocol!;

    public static TrialPlan PlanOf(string folder) => TrialPlan.Of(ProtocolOf(folder)).Plan!;

    public static Assumptions AssumptionsOf(string folder, string file = "assumptions.yaml")
    {
        var (assumptions, faults) = AssumptionsFile.Read(file, Text(folder, file));
        return assumptions ?? throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    public static string Text(string folder, string file) => File.ReadAllText(Repository.At("protocols", folder, file));
}
