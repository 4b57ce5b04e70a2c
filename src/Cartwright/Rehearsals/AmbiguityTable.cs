using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Rehearsals;

/// <summary>A figure under one reading of a word.</summary>
public sealed record UnderReading(string Reading, Estimate Value);

/// <summary>What a word is worth: the figure of an endpoint under each of its readings.</summary>
/// <param name="Code">The finding.</param>
/// <param name="Endpoint">Id of the endpoint moved; <c>design</c> for the escalation.</param>
/// <param name="Spread">Largest over smallest figure, less 1; null where fewer than two readings have a figure.</param>
public sealed record AmbiguousWord(string Code, string Endpoint, string Quantity, string Unit, IReadOnlyList<UnderReading> Figures, double? Spread)
{
    /// <summary>The smallest figure; null where no reading has one.</summary>
    public double? Least => Figures.Min(f => f.Value.OrNull);

    /// <summary>The largest figure; null where no reading has one.</summary>
    public double? Most => Figures.Max(f => f.Value.OrNull);
}

/// <summary>Every open word that moves a number, with the number under each reading, the most damaging first.</summary>
public static class AmbiguityTable
{
    /// <summary>Reads off a rehearsal what each reading would have given on the same patients.</summary>
    public static IReadOnlyList<AmbiguousWord> Of(Rehearsal rehearsal, IReadOnlyList<Finding> findings)
    {
        var codes = findings.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        // How days are counted is open in every protocol, and no finding: programs differ in it, not records.
        return [.. Rows(rehearsal).Where(r => codes.Contains(r.Code) || r.Code == "DURATION-CONVENTION").OrderByDescending(r => r.Spread ?? -1).ThenBy(r => r.Code, StringComparer.Ordinal)];
    }

    // The readings by the names under which a study file chooses them.
    private static readonly (string Id, string Key)[] Origins = [("enrolment", nameof(SurvivalOrigin.Enrolment)), ("conditioning", nameof(SurvivalOrigin.Conditioning)), ("infusion", nameof(SurvivalOrigin.Infusion))];

    private static readonly (string Id, string Key)[] Starts =
        [("CR-or-PR", nameof(DurationOfResponseReading.ResponseToProgressionOrDeath)), ("literal", nameof(DurationOfResponseReading.Literal))];

    private static IEnumerable<AmbiguousWord> Rows(Rehearsal rehearsal)
    {
        yield return Times(rehearsal, "OS-ORIGIN", "os", "median overall survival", Origins);
        yield return Subjects(rehearsal, "OS-ORIGIN", "os", "subjects in the set of overall survival", Origins);
        yield return Times(rehearsal, "DOR-START", "dor", "median duration of response", Starts);
        yield return Subjects(rehearsal, "DOR-START", "dor", "subjects in the set of duration of response", Starts);
        foreach (var row in Days(rehearsal)) yield return row;
        if (Phases(rehearsal) is { } phases) yield return phases;
        if (rehearsal.Plan.IsThreePlusThree)
        {
            yield return Variants(rehearsal, "expected patients", "", o => o.WithoutCap.ExpectedN);
            yield return Variants(rehearsal, "probability of the right dose", "%", o => RightDose.Share(rehearsal, o) * 100);
        }
        if (rehearsal.Plan.Endpoints.Any(e => e is Endpoint.TimeToEvent { Kind: TimeToEventKind.ProgressionFreeSurvival })) yield return Lengths(rehearsal);
    }

    private static AmbiguousWord Times(Rehearsal rehearsal, string code, string endpoint, string quantity, (string Id, string Key)[] readings) =>
        Row(code, endpoint, quantity, "days", readings.Select(r => new UnderReading(r.Id, Middle(rehearsal.Trials.Select(t => Analysis.Survival.SurvivalQuantile.Median(t.Readings[$"{endpoint}:{r.Key}"].Curve).OrNull)))));

    private static AmbiguousWord Subjects(Rehearsal rehearsal, string code, string endpoint, string quantity, (string Id, string Key)[] readings) =>
        Row(code, endpoint, quantity, "", readings.Select(r => new UnderReading(r.Id, rehearsal.Trials.Average(t => (double)t.Readings[$"{endpoint}:{r.Key}"].Subjects.Count))));

    private static IEnumerable<AmbiguousWord> Days(Rehearsal rehearsal)
    {
        var (planned, other) = (rehearsal.Schedule.AsPlanned, rehearsal.Schedule.OtherDays);
        var names = rehearsal.Plan.Conventions.Day == Units.DayConvention.InfusionIsDay0 ? ("infusion-is-day-0", "infusion-is-day-1") : ("infusion-is-day-1", "infusion-is-day-0");
        foreach (var measured in planned.Recovered)
        {
            var (a, b) = (Middle(measured.Patients.Select(p => p.Observed)), Middle(other.Recovered.First(m => m.Endpoint == measured.Endpoint && m.Quantity == measured.Quantity).Patients.Select(p => p.Observed)));
            yield return Row("DAY-CONVENTION", measured.Endpoint, $"median {measured.Quantity}", measured.Unit, [new(names.Item1, a), new(names.Item2, b)]);
        }
    }

    private static AmbiguousWord? Phases(Rehearsal rehearsal)
    {
        var halfLives = rehearsal.Schedule.AsPlanned.Recovered.Where(m => m.Quantity is KineticsRecovery.Contraction or KineticsRecovery.Persistence).ToList();
        return halfLives.Count < 2 ? null : Row("T-HALF-PHASE", halfLives[0].Endpoint, "median half-life", "days", halfLives.Select(m => new UnderReading(m.Quantity, Middle(m.Patients.Select(p => p.Observed)))));
    }

    private static AmbiguousWord Variants(Rehearsal rehearsal, string quantity, string unit, Func<ExactOperatingCharacteristics, double> figure)
    {
        var dlt = LevelTruth.Toxicity(rehearsal.Truth, rehearsal.Assumptions.Toxicity.InForce.Shares);
        return Row("DESIGN-VARIANT", "design", quantity, unit, Enum.GetValues<ThreePlusThreeVariant>().Select(v =>
            new UnderReading(DesignReport.Name(v), figure(ExactOperatingCharacteristics.Of(new ThreePlusThree(rehearsal.Plan.Levels.Count, v), dlt, rehearsal.Plan.Cap)))));
    }

    // One day, on every length of time: worth a line because it is the convention that programs disagree on.
    private static AmbiguousWord Lengths(Rehearsal rehearsal)
    {
        var days = Middle(rehearsal.Trials.Select(t => t.Median("pfs").OrNull));
        var inclusive = rehearsal.Plan.Conventions.Duration == Units.DurationConvention.Inclusive;
        return Row("DURATION-CONVENTION", "pfs", "median progression-free survival", "days",
            [new("inclusive", inclusive ? days : days.Then(d => d + 1)), new("exclusive", inclusive ? days.Then(d => d - 1) : days)]);
    }

    private static AmbiguousWord Row(string code, string endpoint, string quantity, string unit, IEnumerable<UnderReading> figures)
    {
        var all = figures.ToList();
        var values = all.Select(f => f.Value.OrNull).OfType<double>().Where(v => v > 0).ToList();
        return new(code, endpoint, quantity, unit, all, values.Count < 2 ? null : values.Max() / values.Min() - 1);
    }

    private static Estimate Middle(IEnumerable<double?> values) => Median.Of(values.OfType<double>()) is { } median ? median : Estimate.None("it could not be estimated");
}
