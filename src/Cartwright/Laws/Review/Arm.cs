using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>The populations as the laws use them, each for as long as any law needs it, so that an arm is solved once.</summary>
internal static class Arm
{
    public static ReferenceArm Leukaemia { get; } = ReferenceArm.Of("tisaALL", 365);

    public static ReferenceArm Lymphoma { get; } = ReferenceArm.Of("axiLBCL", 180);

    public static ReferenceArm Myeloma { get; } = ReferenceArm.Of("ciltaMM", 120);

    public static ReferenceArm SolidTumour { get; } = ReferenceArm.Of("her2IV", 180);

    public static ReferenceArm Intratumoral { get; } = ReferenceArm.Of("t4IT", 60);

    public static ReferenceArm Lupus { get; } = ReferenceArm.Of("sleCD19", 60);
}
