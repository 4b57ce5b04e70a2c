using System.Collections.Concurrent;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;

namespace Cartwright.Tests.Rehearsals.Approved;

/// <summary>The study folders of the six approved products, and a small rehearsal of each.</summary>
internal static class ApprovedRehearsals
{
    public static readonly string[] Folders = ["kymriah-eliana", "yescarta-zuma-1", "tecartus-zuma-2", "abecma-karmma", "breyanzi-transcend", "carvykti-cartitude-1"];

    private static readonly ConcurrentDictionary<string, Lazy<RehearsedStudy>> Once = new();

    public static RehearsedStudy Of(string folder) => Once.GetOrAdd(folder, f => new(() => Study.Rehearse(ShippedRehearsals.ProtocolOf(f), ShippedRehearsals.AssumptionsOf(f), Settings(4, 2)))).Value;

    public static RehearsalSettings Settings(int trials, int threads) => new(1, trials, threads) { PatientsForTruth = 200, PatientsForAmendments = 100 };

    public static Protocol Protocol(string folder) => ShippedRehearsals.ProtocolOf(folder);

    public static TrialPlan Plan(string folder) => ShippedRehearsals.PlanOf(folder);

    public static Assumptions Assumptions(string folder) => ShippedRehearsals.AssumptionsOf(folder);
}
