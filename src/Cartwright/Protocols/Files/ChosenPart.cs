using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>chosen</c>: what the record leaves open and somebody chose.</summary>
internal static class ChosenPart
{
    public static Chosen Read(Entry entry, Escalation? stated, DoseBasis? statedBasis)
    {
        if (!entry.Exists) return Chosen.Nothing;
        if (!entry.IsMapping) entry.Report("'chosen' should be a mapping of keys to values");
        var by = entry["by"].RequiredText() ?? "";
        var choices = new Choices(by);
        var rules = new ChosenRules(choices);
        var safety = new SafetyPart(choices);
        var escalation = rules.Escalation(entry["escalation"]);
        if (escalation is not null && stated is { Levels.Count: > 0 }) entry["escalation"].Report("the record states an escalation; it is not chosen again");
        else if (escalation is not null && stated is not null && escalation.Rule != stated.Rule) entry["escalation"]["rule"].Report($"the record states the rule {stated.Rule}; only its levels are chosen");
        var levels = stated is { Levels.Count: > 0 } ? stated.Levels : escalation?.Levels ?? [];
        var basis = choices.Of(entry["doseBasis"]).Optional(text => Words.Read(text, Words.DoseBases));
        if (basis is not null && statedBasis is not null && basis != statedBasis)
            entry["doseBasis"].Report($"the record states doses in {Words.For(Words.DoseBases, statedBasis.Value)}");
        var doses = DoseTable.Read(entry["doses"], levels, statedBasis ?? basis, choices.Of);
        var doseCap = choices.Of(entry["doseCap"]).Optional(text => CellDose.Read(text, DoseBasis.Cells));
        if (doseCap is not null && (stated?.Doses ?? doses)?.Values.Any(d => d.Basis == DoseBasis.Cells) == true)
            entry["doseCap"].Report("'chosen.doseCap' is the most cells of a dose by weight, and the doses are in cells, whatever anybody weighs");
        return new Chosen(
            by,
            basis,
            doses,
            choices.Of(entry["variant"]).Optional(text => Words.Read(text, Words.Variants)),
            choices.Of(entry["cap"]).Optional(text => Words.Read(text, Words.Caps)),
            choices.Of(entry["conditioning"]["starts"]).Optional(SchedulePart.ConditioningStart),
            rules.DoseLimitingToxicity(entry["dlt"]),
            rules.Windows(entry["windows"]),
            rules.Imaging(entry["imaging"]),
            rules.QualityOfLife(entry["qualityOfLife"]),
            choices.Of(entry["vitalSigns"]["until"]).Optional(Amounts.Positive("d")),
            rules.Response(entry["response"]),
            rules.CytokineRelease(entry["crs"]),
            choices.Of(entry["dayConvention"]).Optional(text => Words.Read(text, Words.Days)),
            choices.Of(entry["durationConvention"]).Optional(text => Words.Read(text, Words.Lengths)),
            choices.Of(entry["aucTo"]).Optional(Amounts.Positive("d")),
            rules.Precision(entry["precision"]),
            Readings(entry["readings"], choices),
            choices.All)
        {
            DoseCap = doseCap,
            Escalation = escalation,
            Design = rules.Design(entry["design"], levels.Count),
            DltWindow = choices.Of(entry["dltWindow"]).Optional(Amounts.Positive("d")),
            ObservedUntil = choices.Of(entry["observedUntil"]).Optional(Amounts.Positive("d")),
            Schedule = rules.Schedule(entry["schedule"]),
            Kinetics = new ChosenKinetics(choices).Read(entry["kinetics"]),
            Safety = safety.Safety(entry["safety"]),
            FollowUp = safety.FollowUp(entry["followUp"]),
            Interest = safety.Interest(entry["interest"]),
            Specification = safety.Specification(entry["specification"]),
            Survival = rules.Survival(entry["survival"]),
            CtcaeVersion = choices.Of(entry["ctcae"]) is { Exists: true } ctcae ? ctcae.Required(text => Words.Read(text, Words.CtcaeVersions), Defaults.CtcaeVersion) : null,
            Screening = rules.Screening(entry["screens"]),
            VitalSignRanges = rules.VitalSignRanges(entry["vitalSigns"]["ranges"]),
            SystemOrder = choices.Of(entry["systemOrder"]).Optional(text => Words.Read(text, Words.SystemOrders)),
        };
    }

    private static Dictionary<string, string> Readings(Entry entry, Choices choices)
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, leaf) in entry.Members())
        {
            var value = choices.Of(leaf);
            if (!KnownReadings.Ids.TryGetValue(code, out var ids)) leaf.Report($"'{code}' is not a question with readings; those are {string.Join(", ", KnownReadings.Ids.Keys)}");
            else if (value.Exists && value.RequiredText() is { } id)
            {
                if (!ids.Contains(id)) value.Report($"'{id}' is not a reading of {code}; those are {string.Join(", ", ids)}");
                readings[code] = id;
            }
        }
        SameAnswer(entry, "cap", KnownReadings.SampleSize, readings, choices);
        SameAnswer(entry, "variant", KnownReadings.DesignVariant, readings, choices);
        SameAnswer(entry, "dayConvention", KnownReadings.DayConvention, readings, choices);
        return readings;
    }

    // Three questions can be answered in two places; two different answers are a fault, not a precedence.
    private static void SameAnswer(Entry entry, string key, string code, Dictionary<string, string> readings, Choices choices)
    {
        if (choices.All.FirstOrDefault(c => c.Path == $"chosen.{key}") is { } choice && readings.TryGetValue(code, out var reading) && reading != choice.Value)
            entry[code].Report($"{code} is '{reading}' here and 'chosen.{key}' is '{choice.Value}'");
    }
}
