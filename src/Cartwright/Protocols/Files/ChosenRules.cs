using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The groups within <c>chosen</c>. What a group leaves out takes its named default, and is not listed among the choices.</summary>
internal sealed class ChosenRules(Choices choices)
{
    public DoseLimitingToxicityRule? DoseLimitingToxicity(Entry entry)
    {
        if (!Group(entry)) return null;
        var (grade, excluded, dose) = (choices.Of(entry["grade"]), choices.Of(entry["excluded"]), choices.Of(entry["minimumDose"]));
        var rule = Defaults.DoseLimitingToxicity;
        return new DoseLimitingToxicityRule(
            grade.Optional(text => Amounts.Count(text, 1, 5)) ?? rule.MinimumGrade,
            excluded.Exists ? [.. excluded.Items().Select(i => i.RequiredText() ?? "")] : rule.ExcludedTerms,
            dose.Optional(Amounts.Share) ?? rule.MinimumDoseFraction)
        {
            Tolerated = Tolerated(choices.Of(entry["tolerated"])),
            ShortProducts = choices.Of(entry["short"]).Optional(text => Words.Read(text, Words.ShortProducts)) ?? rule.ShortProducts,
            Deaths = choices.Of(entry["deaths"]).Optional(text => Words.Read(text, Words.Deaths)) ?? rule.Deaths,
        };
    }

    private static IReadOnlyList<ToleratedToxicity> Tolerated(Entry entry) =>
        entry.Exists ? [.. entry.Items().Select(i => i.Required(text => ToleratedToxicity.Read(text).Then(t => (ToleratedToxicity?)t), null)).OfType<ToleratedToxicity>()] : [];

    public ChosenEscalation? Escalation(Entry entry)
    {
        if (!Group(entry)) return null;
        var (rule, levels) = (choices.Of(entry["rule"]), choices.Of(entry["levels"]));
        return new ChosenEscalation(rule.Required(text => Words.Read(text, Words.Rules), ""), DoseTable.Levels(levels));
    }

    public ChosenDesign? Design(Entry entry, int levels)
    {
        if (!Group(entry)) return null;
        var skeleton = choices.Of(entry["skeleton"]);
        return new(
            choices.Of(entry["target"]).Optional(Inner), choices.Of(entry["patients"]).Optional(text => Amounts.Count(text, 1, 1000)), choices.Of(entry["cohort"]).Optional(text => Amounts.Count(text, 1, 100)),
            choices.Of(entry["enoughAtLevel"]).Optional(text => Amounts.Count(text, 1, 1000)), choices.Of(entry["stayAtOneThird"]).OptionalWord(Words.YesNo),
            skeleton.Exists ? Skeleton(skeleton, levels) : null,
            choices.Of(entry["mostToxicity"]).Optional(Inner), choices.Of(entry["leastResponse"]).Optional(Inner),
            choices.Of(entry["titration"]).OptionalWord(Words.YesNo), choices.Of(entry["priorPatients"]).Optional(text => Amounts.Count(text, 1, 100)))
        {
            NullRate = choices.Of(entry["nullRate"]).Optional(Inner),
            Alternative = Hoped(choices.Of(entry["alternative"]), choices.Of(entry["nullRate"])),
            Alpha = choices.Of(entry["alpha"]).Optional(Inner),
        };
    }

    private static double? Hoped(Entry alternative, Entry nullRate)
    {
        var (hoped, unwanted) = (alternative.Optional(Inner), nullRate.Exists && Amounts.Share(nullRate.AsWritten()) is { Refusal: null, Value: var rate } ? rate : (double?)null);
        if (hoped <= unwanted) alternative.Report($"the response rate hoped for, {Amounts.Written(hoped.Value)}, is not above the one that is not of interest, {Amounts.Written(unwanted!.Value)}");
        return hoped;
    }

    private static Parsed<double> Inner(string text) =>
        Amounts.Share(text) is { Refusal: null, Value: <= 0 or >= 1 } ? Parsed<double>.Refused($"'{text}' is not between 0 and 100 %, neither reached") : Amounts.Share(text);

    private static List<double> Skeleton(Entry list, int levels)
    {
        List<double> skeleton = [.. list.Items().Select(i => i.Required(Inner, double.NaN))];
        if (levels > 0 && skeleton.Count != levels) list.Report($"the skeleton has {skeleton.Count} guesses, and there are {levels} dose levels");
        if (skeleton.Zip(skeleton.Skip(1)).Any(p => p.Second <= p.First)) list.Report("the guesses of the skeleton must rise from level to level");
        return skeleton;
    }

    public ChosenSchedule? Schedule(Entry entry)
    {
        if (!Group(entry)) return null;
        return new ChosenSchedule(Times(entry["kinetics"]), Times(entry["cytokines"]), Times(entry["bloodCounts"]), Times(entry["marrow"]));
    }

    private IReadOnlyList<SamplingTime>? Times(Entry entry) => choices.Of(entry) is { Exists: true } times ? SamplingTimes.Read(times) : null;

    public VisitWindows? Windows(Entry entry)
    {
        if (!Group(entry)) return null;
        var (kinetics, imaging) = (choices.Of(entry["kinetics"]), choices.Of(entry["imaging"]));
        return new VisitWindows(kinetics.Optional(Amounts.Share) ?? Defaults.Windows.KineticsFraction, imaging.Optional(Amounts.NotNegative("d")) ?? Defaults.Windows.Imaging);
    }

    public AssessmentInterval? Imaging(Entry entry) => Group(entry)
        ? SchedulePart.Interval(entry, choices.Of(entry["every"]), choices.Of(entry["until"]), choices.Of(entry["then"]))
        : null;

    public IReadOnlyList<int>? QualityOfLife(Entry entry)
    {
        if (!Group(entry)) return null;
        var days = choices.Of(entry["days"]);
        if (!days.Exists) entry.Report("'chosen.qualityOfLife.days' is missing");
        return [.. days.Items().Select(i => i.Optional(WholeDays)).OfType<int>()];
    }

    public ResponseRule? Response(Entry entry)
    {
        if (!Group(entry)) return null;
        var (criteria, confirmed, stable) = (choices.Of(entry["criteria"]), choices.Of(entry["confirmed"]), choices.Of(entry["stable"]));
        var rule = Defaults.Response;
        return new ResponseRule(
            criteria.Exists ? Criteria(criteria) : rule.Criteria,
            confirmed.OptionalText() switch { null => rule.ConfirmedAfter, "no" => null, _ => confirmed.Optional(Amounts.Positive("d")) },
            stable.Optional(Amounts.NotNegative("d")) ?? rule.MinimumStableDisease)
        {
            Evaluator = choices.Of(entry["evaluator"]).Optional(text => Words.Read(text, Words.Evaluators)) ?? rule.Evaluator,
            Reading = choices.Of(entry["reading"]).Optional(text => Words.Read(text, Words.ConfirmationReadings)) ?? rule.Reading,
        };
    }

    private static string Criteria(Entry entry)
    {
        var words = entry.RequiredText() ?? "";
        if (words.Length > 0 && CriteriaFamilies.Read(words).Refusal is { } refusal) entry.Report(refusal);
        return words;
    }

    public SurvivalRule? Survival(Entry entry)
    {
        if (!Group(entry)) return null;
        var (landmarks, mean) = (choices.Of(entry["landmarks"]), choices.Of(entry["rmst"]));
        var rule = Defaults.Survival;
        return new SurvivalRule(
            choices.Of(entry["censoring"]).Optional(text => Words.Read(text, Words.ProgressionRules)) ?? rule.Censoring,
            choices.Of(entry["software"]).Optional(text => Words.Read(text, Words.SurvivalSoftwares)) ?? rule.Software,
            landmarks.Exists ? [.. landmarks.Items().Select(i => i.Optional(Amounts.Positive("mo", "wk", "d", "y"))).OfType<Duration>()] : rule.Landmarks,
            mean.OptionalText() is null or "no" ? rule.RestrictedMeanTo : mean.Optional(Amounts.Positive("mo", "wk", "d", "y")),
            choices.Of(entry["transplant"]).Optional(text => Words.Read(text, Words.Transplants)) ?? rule.Transplant,
            choices.Of(entry["failure"]).Optional(text => Words.Read(text, Words.FailureTimes)) ?? rule.Failure);
    }

    public CytokineReleaseRule? CytokineRelease(Entry entry)
    {
        if (!Group(entry)) return null;
        var (scale, fever, resolved, organs) = (choices.Of(entry["scale"]), choices.Of(entry["fever"]), choices.Of(entry["resolved"]), choices.Of(entry["organs"]));
        var rule = Defaults.CytokineRelease;
        return new CytokineReleaseRule(
            scale.Exists ? scale.Required(text => Words.Read(text, Words.CytokineReleaseScales), "") : rule.Scale,
            fever.Optional(BodyTemperature) ?? rule.Fever,
            resolved.Optional(Amounts.Positive("h", "d")) ?? rule.ResolvedAfter)
        {
            OrgansFromLaboratory = organs.OptionalWord(Words.OrganEvidence) ?? rule.OrgansFromLaboratory,
        };
    }

    public ScreeningRule? Screening(Entry entry)
    {
        if (!Group(entry)) return null;
        var (lysis, aplasia, immunoglobulin, replacement) = (choices.Of(entry["lysisFrom"]), choices.Of(entry["aplasia"]), choices.Of(entry["immunoglobulin"]), choices.Of(entry["replacement"]));
        var rule = Defaults.Screening;
        return new ScreeningRule(
            lysis.OptionalWord(Words.LysisAnchors) ?? rule.LysisFrom,
            aplasia.Optional(Amounts.PositiveIn("cells/uL")) ?? rule.AplasiaCellsPerMicrolitre,
            immunoglobulin.Optional(Amounts.PositiveIn("g/L")) ?? rule.ImmunoglobulinGramsPerLitre,
            replacement.Optional(Amounts.NotNegative("d")) ?? rule.Replacement);
    }

    public IReadOnlyList<VitalSignRange>? VitalSignRanges(Entry entry)
    {
        var ranges = choices.Of(entry);
        return ranges.Exists ? [.. ranges.Items().Select(i => i.Required(text => VitalSignRange.Read(text).Then(r => (VitalSignRange?)r), null)).OfType<VitalSignRange>()] : null;
    }

    public PrecisionWanted? Precision(Entry entry)
    {
        if (!Group(entry)) return null;
        var wanted = PrecisionWanted.Default;
        return new PrecisionWanted(
            Share(entry["kineticsWithin"]) ?? wanted.KineticsWithin,
            Share(entry["kineticsShare"]) ?? wanted.KineticsShare,
            Share(entry["rateHalfWidth"]) ?? wanted.RateHalfWidth,
            Share(entry["medianShare"]) ?? wanted.MedianShare,
            Share(entry["rightDoseShare"]) ?? wanted.RightDoseShare,
            Share(entry["tolerableToxicity"]) ?? wanted.TolerableToxicity)
        {
            Power = Share(entry["power"]) ?? wanted.Power,
        };
    }

    private double? Share(Entry leaf) => choices.Of(leaf).Optional(Amounts.Share);

    private static bool Group(Entry entry)
    {
        if (entry.Exists && !entry.IsMapping) entry.Report($"'{entry.Path}' should be a mapping of keys to values");
        return entry.IsMapping;
    }

    private static Parsed<int> WholeDays(string text)
    {
        var read = Duration.Read(text, "d");
        if (read.Refusal is not null) return Parsed<int>.Refused(read.Refusal);
        return read.Value.Days == Math.Round(read.Value.Days) ? Parsed<int>.Of((int)read.Value.Days) : Parsed<int>.Refused($"'{text}' is not a whole number of days");
    }

    // Nobody alive is colder than 30 or hotter than 45 °C; a number beyond is in another unit or a slip.
    private static Parsed<Temperature> BodyTemperature(string text)
    {
        var read = Temperature.Read(text);
        return read.Refusal is null && read.Value.Celsius is < 30 or > 45 ? Parsed<Temperature>.Refused($"'{text}' is no body temperature") : read;
    }
}
