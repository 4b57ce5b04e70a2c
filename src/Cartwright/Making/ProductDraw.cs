using Cartwright.Numerics.Random;
using Cartwright.Units;

namespace Cartwright.Making;

/// <summary>What is left to chance of one patient's product, and of the patient who waits for it, drawn before anything is queued: it does not hang on who came before.</summary>
/// <param name="Fails">Manufacturing fails.</param>
/// <param name="Transduced">Share of the cells seeded that carry the gene, at most 1.</param>
/// <param name="GrowthPerDay">The rate of growth during expansion.</param>
/// <param name="IsOutOfSpecification">The product does not meet its specification.</param>
/// <param name="IsGivenAllTheSame">Such a product is given.</param>
/// <param name="IsBridged">Therapy is given while the product is made.</param>
/// <param name="LostAfterDays">Days from collection after which the patient can no longer be treated; infinite where nobody is lost.</param>
/// <param name="LostToDeath">Whether that is death; otherwise progression.</param>
public sealed record ProductDraw(bool Fails, double Transduced, double GrowthPerDay, bool IsOutOfSpecification, bool IsGivenAllTheSame, bool IsBridged, double LostAfterDays, bool LostToDeath)
{
    // Item 0 is the batch of a rehearsal without a process: its first number decides on failure in both.
    private const ushort Product = 1, Waiting = 2;

    /// <summary>Whether there is nothing to give.</summary>
    public bool IsNotReleased => Fails || (IsOutOfSpecification && !IsGivenAllTheSame);

    /// <summary>The draw under a key: the same (seed, trial, patient) is the same draw, on any thread.</summary>
    public static ProductDraw Of(MakingProcess process, double priorLines, ulong seed, uint trial, uint patient)
    {
        var (batch, product, waiting) = (RandomDraws.For(seed, trial, patient, Purpose.Manufacturing), RandomDraws.For(seed, trial, patient, Purpose.Manufacturing, Product), RandomDraws.For(seed, trial, patient, Purpose.Manufacturing, Waiting));
        var isMade = process.Profile.IsExVivo;
        var fails = batch.Bernoulli(process.Failure.At(priorLines)) && isMade;
        var (transduced, growth) = process.Expansion is { } cells
            ? (Math.Min(1, product.LogNormal(cells.TransducedMedian, cells.TransducedCv)), product.LogNormal(cells.GrowthPerDayMedian, cells.GrowthPerDayCv)) : (1, 0);
        var (isOut, given) = (product.Bernoulli(process.Specification.Share) && isMade, product.Bernoulli(process.Specification.GivenAllTheSame));
        var bridged = waiting.Bernoulli(process.Bridging.Share);
        var progression = Wait(waiting.Exponential(1), RatePerDay(process.Loss.ProgressionPerMonth) * (bridged ? process.Bridging.ProgressionRatio : 1));
        var death = Wait(waiting.Exponential(1), RatePerDay(process.Loss.DeathPerMonth));
        return new(fails, transduced, growth, isOut, given, bridged, Math.Min(progression, death), death < progression);
    }

    // A share that is lost in a month, were it the only risk, as a constant hazard.
    private static double RatePerDay(double sharePerMonth) => -Math.Log(1 - Math.Min(sharePerMonth, 1 - 1e-12)) / Duration.DaysInMonth;

    private static double Wait(double hazardBorne, double ratePerDay) => ratePerDay > 0 ? hazardBorne / ratePerDay : double.PositiveInfinity;
}
