using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>Writes the part <c>chosen</c>: every leaf that was chosen, with who and why where they differ from the whole.</summary>
internal sealed class ChosenPages(Chosen chosen, IReadOnlyList<string>? levels)
{
    private readonly Dictionary<string, Choice> made = chosen.Choices.GroupBy(c => c.Path).ToDictionary(g => g.Key, g => g.First());

    public List<YamlPage.Line> Write()
    {
        List<YamlPage.Line> lines = [new("by", YamlPage.Text(chosen.By))];
        Leaf(lines, "", "doseBasis", chosen.DoseBasis, Words.DoseBases);
        Group(lines, "doses", chosen.Doses is { } doses ? [.. DoseTable.InOrder(doses, levels).Select(d => (d.Key, Plain(Amounts.Written(d.Value))))] : null);
        if (chosen.DoseCap is { } most) lines.Add(Leaf("", "doseCap", Plain(Amounts.Written(most))));
        Leaf(lines, "", "variant", chosen.Variant, Words.Variants);
        Leaf(lines, "", "cap", chosen.Cap, Words.Caps);
        Group(lines, "escalation", chosen.Escalation is { } escalation ? [("rule", YamlPage.Text(escalation.Rule)), ("levels", YamlPage.Texts(escalation.Levels))] : null);
        Group(lines, "design", chosen.Design is { } design ? Design(design) : null);
        if (chosen.DltWindow is { } window) lines.Add(Leaf("", "dltWindow", Days(window)));
        if (chosen.ObservedUntil is { } observed) lines.Add(Leaf("", "observedUntil", Days(observed)));
        Group(lines, "schedule", chosen.Schedule is { } s
            ? [.. Times("kinetics", s.Kinetics), .. Times("cytokines", s.Cytokines), .. Times("bloodCounts", s.BloodCounts), .. Times("marrow", s.Marrow)] : null);
        Group(lines, "conditioning", chosen.ConditioningStart is { } starts ? [("starts", Days(starts))] : null);
        Group(lines, "dlt", chosen.DoseLimitingToxicity is { } dlt
            ? [("grade", YamlPage.Number(dlt.MinimumGrade)), ("excluded", YamlPage.Texts(dlt.ExcludedTerms)), ("minimumDose", Share(dlt.MinimumDoseFraction)), ("short", Plain(Words.For(Words.ShortProducts, dlt.ShortProducts))), ("deaths", Plain(Words.For(Words.Deaths, dlt.Deaths))), ("tolerated", YamlPage.Texts([.. dlt.Tolerated.Select(t => $"{t}")]))] : null);
        Group(lines, "windows", chosen.Windows is { } w ? [("kinetics", Share(w.KineticsFraction)), ("imaging", Days(w.Imaging))] : null);
        Group(lines, "imaging", chosen.Imaging is { } i ? [("every", Weeks(i.Every)), .. Optional("until", i.Until, Weeks), .. Optional("then", i.Then, Weeks)] : null);
        Group(lines, "qualityOfLife", chosen.QualityOfLifeDays is { } q ? [("days", new YamlPage.List([.. q.Select(d => Days(Duration.OfDays(d)))]))] : null);
        Group(lines, "vitalSigns", chosen.VitalSignsUntil is null && chosen.VitalSignRanges is null ? null
            : [.. Optional("until", chosen.VitalSignsUntil, Days), .. chosen.VitalSignRanges is { } ranges ? [("ranges", YamlPage.Texts([.. ranges.Select(r => r.ToString())]))] : Array.Empty<(string, YamlPage)>()]);
        Group(lines, "response", chosen.Response is { } r
            ? [("criteria", YamlPage.Text(r.Criteria)), ("confirmed", r.ConfirmedAfter is { } after ? Days(after) : Plain("no")), ("stable", Days(r.MinimumStableDisease)),
                ("evaluator", Plain(Words.For(Words.Evaluators, r.Evaluator))), ("reading", Plain(Words.For(Words.ConfirmationReadings, r.Reading)))] : null);
        Group(lines, "survival", chosen.Survival is { } survival ? Survival(survival) : null);
        Group(lines, "crs", chosen.CytokineRelease is { } c
            ? [("scale", YamlPage.Text(c.Scale)), ("fever", Plain(Amounts.Written(c.Fever))), ("resolved", Plain(Amounts.Written(c.ResolvedAfter, "h", "d"))),
                ("organs", Plain(Words.For(Words.OrganEvidence, c.OrgansFromLaboratory)))] : null);
        if (chosen.CtcaeVersion is { } version) lines.Add(Leaf("", "ctcae", Plain(version)));
        Group(lines, "screens", chosen.Screening is { } screens
            ? [("lysisFrom", Plain(Words.For(Words.LysisAnchors, screens.LysisFrom))), ("aplasia", In(screens.AplasiaCellsPerMicrolitre, "cells/uL")),
                ("immunoglobulin", In(screens.ImmunoglobulinGramsPerLitre, "g/L")), ("replacement", Days(screens.Replacement))] : null);
        Group(lines, "kinetics", chosen.Kinetics is { } k ? ChosenKinetics.Leaves(k) : null);
        Group(lines, "safety", chosen.Safety is { } safety ? SafetyPart.Written(safety) : null);
        Group(lines, "interest", chosen.Interest is { Count: > 0 } interest ? [.. interest.Select(i => (i.Key, (YamlPage)YamlPage.Texts(i.Value)))] : null);
        Group(lines, "followUp", chosen.FollowUp is { } followUp ? SafetyPart.Written(followUp) : null);
        Group(lines, "specification", chosen.Specification is { Count: > 0 } limits ? [.. limits.Select(l => (l.Key, (YamlPage)YamlPage.Text(l.Value.ToString())))] : null);
        Leaf(lines, "", "dayConvention", chosen.DayConvention, Words.Days);
        Leaf(lines, "", "durationConvention", chosen.DurationConvention, Words.Lengths);
        Leaf(lines, "", "systemOrder", chosen.SystemOrder, Words.SystemOrders);
        if (chosen.AucUpperLimit is { } limit) lines.Add(Leaf("", "aucTo", Days(limit)));
        Group(lines, "precision", chosen.Precision is { } p ? Precision(p) : null);
        Group(lines, "readings", chosen.Readings.Count == 0
            ? null : [.. chosen.Readings.OrderBy(r => Order(r.Key)).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, (YamlPage)YamlPage.Text(r.Value)))]);
        return lines;
    }

    private static List<(string Key, YamlPage Value)> Design(ChosenDesign d)
    {
        List<(string Key, YamlPage? Value)> leaves =
        [
            ("target", Optional(d.Target)), ("patients", Optional(d.Patients)), ("cohort", Optional(d.Cohort)), ("enoughAtLevel", Optional(d.EnoughAtLevel)),
            ("stayAtOneThird", d.StayAtOneThird is { } stay ? Plain(Words.For(Words.YesNo, stay)) : null), ("skeleton", d.Skeleton is { } skeleton ? new YamlPage.List([.. skeleton.Select(Share)]) : null),
            ("mostToxicity", Optional(d.MostToxicity)), ("leastResponse", Optional(d.LeastResponse)),
            ("titration", d.Titrates is { } titrates ? Plain(Words.For(Words.YesNo, titrates)) : null), ("priorPatients", Optional(d.PriorPatients)),
            ("nullRate", Optional(d.NullRate)), ("alternative", Optional(d.Alternative)), ("alpha", Optional(d.Alpha)),
        ];
        return [.. leaves.Where(l => l.Value is not null).Select(l => (l.Key, l.Value!))];
    }

    private static YamlPage? Optional(double? share) => share is { } s ? Share(s) : null;

    private static YamlPage? Optional(int? count) => count is { } n ? YamlPage.Number(n) : null;

    private static List<(string Key, YamlPage Value)> Survival(SurvivalRule s) =>
    [
        ("censoring", Plain(Words.For(Words.ProgressionRules, s.Censoring))), ("software", Plain(Words.For(Words.SurvivalSoftwares, s.Software))),
        ("landmarks", new YamlPage.List([.. s.Landmarks.Select(l => Plain(Span(l)))])), ("rmst", Plain(s.RestrictedMeanTo is { } to ? Span(to) : "no")),
        ("transplant", Plain(Words.For(Words.Transplants, s.Transplant))), ("failure", Plain(Words.For(Words.FailureTimes, s.Failure))),
    ];

    private static string Span(Duration span) => Amounts.Written(span, "mo", "d");

    private static List<(string Key, YamlPage Value)> Precision(PrecisionWanted p) =>
    [
        ("kineticsWithin", Share(p.KineticsWithin)), ("kineticsShare", Share(p.KineticsShare)), ("rateHalfWidth", Share(p.RateHalfWidth)),
        ("medianShare", Share(p.MedianShare)), ("rightDoseShare", Share(p.RightDoseShare)), ("tolerableToxicity", Share(p.TolerableToxicity)), ("power", Share(p.Power)),
    ];

    // A group of which some leaves were chosen writes those; a group made in code, without a list of choices, writes all.
    private void Group(List<YamlPage.Line> lines, string key, List<(string Key, YamlPage Value)>? leaves)
    {
        if (leaves is null) return;
        var listed = leaves.Where(l => made.ContainsKey(Path(key, l.Key))).ToList();
        lines.Add(new(key, new YamlPage.Map([.. (listed.Count > 0 ? listed : leaves).Select(l => Leaf(key, l.Key, l.Value))], OnOneLine: false)));
    }

    private void Leaf<T>(List<YamlPage.Line> lines, string group, string key, T? value, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (value is { } chosenValue) lines.Add(Leaf(group, key, Plain(Words.For(words, chosenValue))));
    }

    private YamlPage.Line Leaf(string group, string key, YamlPage value)
    {
        if (!made.TryGetValue(Path(group, key), out var choice) || (choice.Why is null && choice.By == chosen.By)) return new(key, value);
        List<YamlPage.Line> lines = [new("value", value)];
        if (choice.By != chosen.By) lines.Add("by", choice.By);
        lines.Add("why", choice.Why);
        return new(key, new YamlPage.Map(lines));
    }

    private static string Path(string group, string key) => group.Length == 0 ? $"chosen.{key}" : $"chosen.{group}.{key}";

    private static int Order(string code) => KnownReadings.Ids.Keys.ToList().IndexOf(code) is var at and >= 0 ? at : int.MaxValue;

    private static IEnumerable<(string, YamlPage)> Optional(string key, Duration? span, Func<Duration, YamlPage> write) => span is { } s ? [(key, write(s))] : [];

    private static IEnumerable<(string, YamlPage)> Times(string key, IReadOnlyList<SamplingTime>? times) =>
        times is null ? [] : [(key, new YamlPage.List([.. times.Select(SamplingTimes.Write)]))];

    private static YamlPage.Value Plain(string word) => YamlPage.Plain(word);

    private static YamlPage.Value In(double number, string unit) => Plain(new Quantity(number, unit).ToString());

    private static YamlPage.Value Days(Duration span) => Plain(Amounts.Written(span, "d"));

    private static YamlPage.Value Weeks(Duration span) => Plain(Amounts.Written(span, "wk", "d"));

    private static YamlPage.Value Share(double share) => Plain(Amounts.Written(share));
}
