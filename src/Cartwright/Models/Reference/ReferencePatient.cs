using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>
/// The reference mechanistic patient ("latched programme" model, version 1.0), over lanes: CAR-T cells whose programme antigen triggers, up to four tumour populations
/// at three sites, the patient's own cells, inflammation, and what the clinic can measure. The equations stand in the pieces that this type puts in order.
/// </summary>
/// <remarks>Specification: reference-model.md, sections 2 to 5; described in docs/methods/reference-patient.md. The coefficients come from <see cref="ReferenceSubject"/>.</remarks>
public readonly struct ReferencePatient<T> : IOdeModel<ReferencePatient<T>, T> where T : struct, ILane<T>
{
    private readonly Coefficients<T> coefficients;
    private readonly Recognised<T> atFullExpression;
    private readonly UsualForms usual;

    private ReferencePatient(in Coefficients<T> coefficients)
    {
        this.coefficients = coefficients;
        usual = Coefficients<T>.UsualFormsOf(coefficients);
        atFullExpression = coefficients.Recognition.At(1.0, usual.DensitySteepness);
    }

    /// <inheritdoc />
    public static int States => ReferenceState.Count;

    /// <inheritdoc />
    public static int Coupled => ReferenceState.CoupledCount;

    /// <inheritdoc />
    public static int Parameters => Coefficients<Lane1>.Count;

    /// <inheritdoc />
    public static ReferencePatient<T> Of(ReadOnlySpan<T> parameters) => new(Coefficients<T>.Of(parameters));

    /// <inheritdoc />
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        coefficients.Forcing.Fade(ref y, out var given);
        if (usual.LastingCar) Go(given, atFullExpression, ref y);
        else Go(given, coefficients.Recognition.At(given.Expression, usual.DensitySteepness), ref y);
    }

    private void Go<TBalance>(in Given<T> given, in Recognised<T> seen, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        coefficients.Killing.Meet(ref y, seen, out var shown, out var contact);
        coefficients.CarTCells.Clear(ref y, contact, usual, out var programme);
        coefficients.Killing.Lyse(ref y, shown, seen.BCells.Lysis, ref contact);
        coefficients.CarTCells.Rates(ref y, programme, given.Inhibition, usual);
        var tumour = coefficients.Hosts.Rates(ref y, contact, given.Conditioning);

        var occupancy = coefficients.Tocilizumab.Rates(ref y);
        coefficients.Inflammation.Clear(ref y, contact.CytokineFlux, occupancy, given, out var inflamed);
        coefficients.ReadOuts.Clear(ref y, contact, inflamed, given.Inhibition, seen.Mural);
        coefficients.ReadOuts.ClearProteinsAndDebris(ref y, contact, tumour);
        coefficients.Marrow.Rates(ref y, given.Conditioning, inflamed.Macrophages);
    }

    /// <summary>Antigen met and cells lysed at the amounts in hand.</summary>
    internal Contact<T> ContactAt<TBalance>(ref TBalance y, T expression) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var seen = usual.LastingCar ? atFullExpression : coefficients.Recognition.At(expression, usual.DensitySteepness);
        coefficients.Killing.Meet(ref y, seen, out var shown, out var contact);
        coefficients.Killing.Lyse(ref y, shown, seen.BCells.Lysis, ref contact);
        return contact;
    }
}

/// <summary>
/// All that the equations need to know of a patient. Every field is a lane, so that the coefficients of several patients side by side are those of each, laid next to
/// one another field by field: which is how the solver keeps them.
/// </summary>
internal struct Coefficients<T> where T : struct, ILane<T>
{
    public required Forcing<T> Forcing;
    public required Recognition<T> Recognition;
    public required Killing<T> Killing;
    public required CarTCells<T> CarTCells;
    public required Hosts<T> Hosts;
    public required Tocilizumab<T> Tocilizumab;
    public required Inflammation<T> Inflammation;
    public required ReadOuts<T> ReadOuts;
    public required Marrow<T> Marrow;

    public static int Count => Unsafe.SizeOf<Coefficients<T>>() / Unsafe.SizeOf<T>();

    public static Coefficients<T> Of(ReadOnlySpan<T> fields)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(fields.Length, Count, nameof(fields));
        return Unsafe.As<T, Coefficients<T>>(ref MemoryMarshal.GetReference(fields));
    }

    /// <summary>What every lane is known to have. Lanes of plain numbers can be looked at; of any other kind nothing is known, and the general forms give the same.</summary>
    public static UsualForms UsualFormsOf(in Coefficients<T> c) => new(
        All(c.Forcing.CarExpressionLoss, 0), All(c.Recognition.Steepness, 3), All(c.CarTCells.ProgrammeEndSteepness, 10),
        All(c.CarTCells.CapacityExponent, 1), All(c.CarTCells.AntigenDriven, 0));

    private static bool All(T lanes, double expected)
    {
        if (Unsafe.SizeOf<T>() != T.Width * sizeof(double)) return false;
        for (var lane = 0; lane < T.Width; lane++)
            if (Unsafe.Add(ref Unsafe.As<T, double>(ref lanes), lane) != expected) return false;
        return true;
    }
}
