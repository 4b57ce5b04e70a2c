using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The shipped HER2 study, and a small rehearsal of it that several tests look at.</summary>
internal static class Her2
{
    private const string Folder = "her2-e-cart";

    public static Protocol Protocol { get; } = ShippedRehearsals.ProtocolOf(Folder);

    public static TrialPlan Plan { get; } = TrialPlan.Of(Protocol).Plan!;

    public static Assumptions Assumptions { get; } = ShippedRehearsals.AssumptionsOf(Folder);

    public static RehearsedStudy Rehearsed => ShippedRehearsals.Of(Folder);

    public static RehearsalSettings Settings(int trials, int threads) => ShippedRehearsals.Settings(trials, threads);
}
