using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>By which rules toxicity, response and cytokine release are judged, and when an endpoint counts as answerable.</summary>
internal static class RuleQuestions
{
    public static DoseLimitingToxicityRule DoseLimitingToxicity(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.DoseLimitingToxicity, Defaults.DoseLimitingToxicity);
        const string open = "the record does not define dose-limiting toxicity";
        return new DoseLimitingToxicityRule(
            answers.Enter("chosen.dlt.grade", answers.Chosen("chosen.dlt.grade", chosen?.MinimumGrade) ?? Answers.Otherwise(rule.MinimumGrade, open), g => $"{g}"),
            answers.Enter("chosen.dlt.excluded", answers.ChosenObject("chosen.dlt.excluded", chosen?.ExcludedTerms) ?? Answers.Otherwise(rule.ExcludedTerms, open),
                terms => terms.Count == 0 ? "none" : string.Join(", ", terms)),
            answers.Enter("chosen.dlt.minimumDose", answers.Chosen("chosen.dlt.minimumDose", chosen?.MinimumDoseFraction)
                ?? Answers.Otherwise(rule.MinimumDoseFraction, "a subject who received less tells too little about the dose"), Amounts.Written))
        {
            ShortProducts = answers.Enter("chosen.dlt.short", answers.Chosen("chosen.dlt.short", chosen?.ShortProducts)
                ?? Answers.Otherwise(rule.ShortProducts, "a toxicity after fewer cells is evidence against the level, its absence is none for it"), Words.ShortProducts),
            Deaths = answers.Enter("chosen.dlt.deaths", answers.Chosen("chosen.dlt.deaths", chosen?.Deaths)
                ?? Answers.Otherwise(rule.Deaths, "as events count: what nobody put down to something else counts"), Words.Deaths),
            Tolerated = answers.Enter("chosen.dlt.tolerated", answers.ChosenObject("chosen.dlt.tolerated", chosen?.Tolerated) ?? Answers.Otherwise(rule.Tolerated, open),
                tolerated => tolerated.Count == 0 ? "none" : string.Join(", ", tolerated)),
        };
    }

    public static ResponseRule Response(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Response, Defaults.Response);
        var response = protocol.Endpoints.OfType<Endpoint.ObjectiveResponse>().FirstOrDefault();
        var control = protocol.Endpoints.OfType<Endpoint.DiseaseControl>().FirstOrDefault();
        var criteria = Answers.Stated(response?.Criteria is { } c ? new Stated<string>(c, response.At, null) : null)
            ?? answers.ChosenObject("chosen.response.criteria", chosen?.Criteria) ?? Answers.Otherwise(rule.Criteria, "the criteria for solid tumours; the record names none");
        return new ResponseRule(
            answers.Enter("chosen.response.criteria", criteria, text => text),
            Confirmation(response, chosen, criteria.Value, answers),
            answers.Enter("chosen.response.stable", Stated(control?.MinimumStableDisease, control?.At, answers)
                ?? answers.Chosen("chosen.response.stable", chosen?.MinimumStableDisease)
                ?? Answers.Otherwise(rule.MinimumStableDisease, "RECIST 1.1 wants a minimum, in general not less than 6 weeks"), s => Amounts.Written(s, "d")))
        {
            Evaluator = answers.Enter("chosen.response.evaluator", answers.Chosen("chosen.response.evaluator", chosen?.Evaluator)
                ?? Answers.Otherwise(rule.Evaluator, "the record does not say whose reading is primary"), Words.Evaluators),
            Reading = answers.Enter("chosen.response.reading", answers.Chosen("chosen.response.reading", chosen?.Reading)
                ?? Answers.Otherwise(rule.Reading, "as the criteria were published"), Words.ConfirmationReadings),
        };
    }

    public static CytokineReleaseRule CytokineRelease(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.CytokineRelease, Defaults.CytokineRelease);
        return new CytokineReleaseRule(
            answers.Enter("chosen.crs.scale", answers.ChosenObject("chosen.crs.scale", chosen?.Scale) ?? Answers.Otherwise(rule.Scale, "the consensus scale; the record names none"), s => s),
            answers.Enter("chosen.crs.fever", answers.Chosen("chosen.crs.fever", chosen?.Fever) ?? Answers.Otherwise(rule.Fever, "the fever of the consensus scale"), t => t.ToString()),
            answers.Enter("chosen.crs.resolved", answers.Chosen("chosen.crs.resolved", chosen?.ResolvedAfter) ?? Answers.Otherwise(rule.ResolvedAfter, "an assumption: a day without signs"),
                s => Amounts.Written(s, "h", "d")))
        {
            OrgansFromLaboratory = answers.Enter("chosen.crs.organs", answers.Chosen("chosen.crs.organs", chosen?.OrgansFromLaboratory)
                ?? Answers.Otherwise(rule.OrgansFromLaboratory, "a raised result need not be due to cytokine release"), Words.OrganEvidence),
        };
    }

    public static string CtcaeVersion(Protocol protocol, Answers answers) => answers.Enter("chosen.ctcae",
        answers.ChosenObject("chosen.ctcae", protocol.Chosen.CtcaeVersion) ?? Answers.Otherwise(Defaults.CtcaeVersion, "the record names no version; grades of different versions are not comparable"), v => v);

    public static ScreeningRule Screening(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Screening, Defaults.Screening);
        const string differ = "published limits differ";
        return new ScreeningRule(
            answers.Enter("chosen.screens.lysisFrom", answers.Chosen("chosen.screens.lysisFrom", chosen?.LysisFrom) ?? Answers.Otherwise(rule.LysisFrom, "the day on which the product is given"), Words.LysisAnchors),
            Limit("aplasia", chosen?.AplasiaCellsPerMicrolitre, rule.AplasiaCellsPerMicrolitre, "cells/uL"),
            Limit("immunoglobulin", chosen?.ImmunoglobulinGramsPerLitre, rule.ImmunoglobulinGramsPerLitre, "g/L"),
            answers.Enter("chosen.screens.replacement", answers.Chosen("chosen.screens.replacement", chosen?.Replacement)
                ?? Answers.Otherwise(rule.Replacement, "about one half-life of immunoglobulin G"), s => Amounts.Written(s, "d")));

        double Limit(string key, double? made, double otherwise, string unit) => answers.Enter($"chosen.screens.{key}", answers.Chosen($"chosen.screens.{key}", made) ?? Answers.Otherwise(otherwise, differ),
            n => new Quantity(n, unit).ToString());
    }

    public static IReadOnlyList<VitalSignRange> VitalSignRanges(Protocol protocol, Answers answers) => answers.Enter("chosen.vitalSigns.ranges",
        answers.ChosenObject("chosen.vitalSigns.ranges", protocol.Chosen.VitalSignRanges) ?? Answers.Otherwise<IReadOnlyList<VitalSignRange>>([], "none is supposed"),
        ranges => ranges.Count == 0 ? "none" : string.Join(", ", ranges));

    public static PrecisionWanted Precision(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Precision, PrecisionWanted.Default);
        return new PrecisionWanted(
            Share("kineticsWithin", p => p.KineticsWithin),
            Share("kineticsShare", p => p.KineticsShare),
            Share("rateHalfWidth", p => p.RateHalfWidth),
            Share("medianShare", p => p.MedianShare),
            Share("rightDoseShare", p => p.RightDoseShare),
            Share("tolerableToxicity", p => p.TolerableToxicity))
        {
            Power = DesignQuestions.Rule(protocol) == DesignSettings.SingleArm ? Share("power", p => p.Power) : rule.Power,
        };

        double Share(string key, Func<PrecisionWanted, double> of)
        {
            var path = $"chosen.precision.{key}";
            return answers.Enter(path, answers.Chosen<double>(path, chosen is null ? null : of(chosen)) ?? Answers.Otherwise(of(rule), "the precision wanted where nobody says otherwise"), Amounts.Written);
        }
    }

    // "No confirmation" is an answer, too; a span of no time stands for it until it is put in force.
    private static Duration? Confirmation(Endpoint.ObjectiveResponse? response, ResponseRule? chosen, string criteria, Answers answers)
    {
        var own = CriteriaFamilies.Of(criteria) is CriteriaFamily.Lugano2014 or CriteriaFamily.Imwg2016;
        var stated = response?.Confirmation == "no" ? Answers.Stated<Duration>(default(Duration), response.At, null) : Stated(response?.Confirmation, response?.At, answers);
        var after = answers.Enter("chosen.response.confirmed", stated
            ?? answers.Chosen<Duration>("chosen.response.confirmed", chosen is null ? null : chosen.ConfirmedAfter ?? default)
            ?? (own ? Answers.Otherwise<Duration>(default, "the criteria name no interval") : Answers.Otherwise(Defaults.Response.ConfirmedAfter!.Value, "an unconfirmed response may be an error of measurement")), s => s.Days > 0 ? Amounts.Written(s, "d") : "no");
        return after.Days > 0 ? after : null;
    }

    internal static Answer<Duration>? Stated(string? span, Citation? at, Answers answers)
    {
        if (span is null) return null;
        var read = Duration.Read(span, "d");
        if (read.Refusal is null) return Answers.Stated<Duration>(read.Value, at, null);
        answers.Ask(null, read.Refusal);
        return null;
    }
}
