using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Choices;

/// <summary>Every finding that can be read in more than one way, each reading made into a plan: one word is changed at a time, all others are read as they are in force.</summary>
public static class ReadingsTried
{
    private static readonly Dictionary<string, Func<InForce, string, (TrialPlan?, Assumptions?, string?)>> Ways = new(StringComparer.Ordinal)
    {
        [KnownReadings.SurvivalOrigin] = (now, id) => now.Conventions(c => c with { SurvivalOrigin = Words.SurvivalOrigins[id] }),
        [KnownReadings.ResponseStart]  = (now, id) => now.Conventions(c => c with { DurationOfResponse = Words.ResponseDurations[id] }),
        [KnownReadings.HalfLifePhase]  = (now, id) => now.Conventions(c => c with { HalfLife = Words.Phases[id] }),
        [KnownReadings.DesignVariant]  = (now, id) => now.Under(now.Plan with { Variant = Words.Variants[id] }),
        [KnownReadings.SampleSize]     = (now, id) => now.Under(now.Plan with { CapPolicy = Words.Caps[id] }),
        [KnownReadings.CytokineName]   = (now, id) => now.Under(now.Plan with { Cytokines = [.. now.Plan.Cytokines.Select(c => Named(c, id))] }),
        [KnownReadings.DayConvention]  = (now, id) => now.Under(now.Protocol with { Schedule = now.Protocol.Schedule with { DayConvention = Words.Days[id] } }),
        ["RESPONSE-CRITERIA"]          = (now, id) => OtherCriteria(now) ?? now.Under(now.Plan with { Response = now.Plan.Response with { ConfirmedAfter = id == "recist-1.1-confirmed" ? now.Plan.Response.ConfirmedAfter ?? Duration.OfDays(28) : null } }),
        ["STABLE-DISEASE-DURATION"]    = (now, id) => OtherCriteria(now) ?? now.Under(now.Plan with { Response = now.Plan.Response with { MinimumStableDisease = Duration.OfDays(id switch { "6-wk" => 42, "8-wk" => 56, _ => 0 }) } }),
        ["IMAGING-INTERVAL"]           = (now, id) => now.Under(now.Protocol with { Chosen = now.Protocol.Chosen with { Imaging = Interval(id) } }),
        ["AUC-LIMIT"]                  = (now, id) => now.Conventions(c => c with { AucUpperLimit = id == "day-28" ? Duration.OfDays(28) : now.Plan.Visits.Kinetics[^1].Planned }),
        ["FRAMES"]                     = (now, id) => now.Under(id == "shortest" ? Followed.Until(now.Plan, Shorter(now.Plan.Visits)) : now.Plan),
        ["COSTIMULATION"]              = (now, id) => id == "not-modelled" ? now.Under(now.Plan) : now.Under(With(now.Assumptions, "costimulation", id)),
        ["TOCILIZUMAB"]                = (now, id) => now.Under(With(now.Assumptions, ReferenceParameter.TocilizumabAtGrade, id[^1] - '0')),
    };

    private static readonly Dictionary<string, string> WhyNot = new(StringComparer.Ordinal)
    {
        ["QOL-ANCHORS"]         = "answers on scales whose ends say the same have no score",
        ["MATRIX"]              = "cells are counted in blood: in plasma there is nothing to measure",
        ["INFUSIONS"]           = "the second infusion of a patient is not rehearsed",
        ["POPULATION-WIDTH"]    = "patients are supposed, not screened: cartwright eligible asks the criteria of each",
        ["REFRACTORY-AND-RELAPSED"] = "patients are supposed, not screened: cartwright eligible asks the criteria of each",
        ["PERFORMANCE-SCALES"]  = "patients are supposed, not screened: cartwright eligible asks the criteria of each",
        ["LANSKY"]              = "patients are supposed, not screened: cartwright eligible asks the criteria of each",
        ["FRATRICIDE"]          = "cells that kill one another in culture are not in the reference patient",
        ["PRODUCT-SUBSET"]      = "subsets of the product are not in the reference patient",
        ["COLLECTION"]          = "how cells are collected moves nothing that is measured of a patient",
        ["RECEPTOR-PARTS"]      = "what a receptor is said to be made of moves no number",
        ["TEAE-MEANING"]        = "both counts are made of the same trials, and stand side by side",
        ["EVENT-COUNT"]         = "all counts are made of the same trials, and stand side by side",
        ["FEVER-THRESHOLD"]     = "one sentence tells patients when to call, the other when release is graded: the grade follows the scale",
    };

    private const string NothingToRehearse = "it moves nothing that is conducted, measured or analysed";

    /// <summary>The readings of every finding with two or more, in the order of the findings.</summary>
    public static IReadOnlyList<TriedReading> Of(Protocol protocol, TrialPlan plan, Assumptions assumptions, IReadOnlyList<Finding> findings)
    {
        var now = new InForce(protocol, plan, assumptions);
        return [.. findings.Where(f => f.Severity != Severity.Info && f.Readings.Count > 1).SelectMany(f => f.Readings.Select(r => Tried(now, f, r)))];
    }

    private static TriedReading Tried(InForce now, Finding finding, Reading reading)
    {
        var (plan, assumptions, why) = Ways.TryGetValue(finding.Code, out var way) ? way(now, reading.Id) : (null, null, WhyNot.GetValueOrDefault(finding.Code, NothingToRehearse));
        return new(finding.Code, reading, reading.Id == (finding.Answer?.Reading ?? finding.Default), plan, assumptions, why);
    }

    private static (TrialPlan?, Assumptions?, string?)? OtherCriteria(InForce now) => now.Plan.Response.Criteria.Contains("RECIST", StringComparison.OrdinalIgnoreCase)
        ? null : (null, null, $"responses are derived by {now.Plan.Response.Criteria}, and the reading is of RECIST");

    private static PlannedAnalyte Named(PlannedAnalyte planned, string reading) =>
        planned.Registered.EndsWith('γ') && planned.Registered.StartsWith("Tumor", StringComparison.OrdinalIgnoreCase) ? planned with { Analyte = reading == KnownReadings.AsWritten ? planned.Registered : reading } : planned;

    private static AssessmentInterval Interval(string id) => id switch
    {
        "6-wk" => new(Duration.OfDays(42), null, null),
        "12-wk" => new(Duration.OfDays(84), null, null),
        _ => Defaults.Imaging,
    };

    private static Duration Shorter(PlannedVisits visits) => visits.AdverseEventsUntil < visits.EfficacyUntil ? visits.AdverseEventsUntil : visits.EfficacyUntil;

    private static Assumptions With(Assumptions assumptions, string part, string value) => ConstructParameterRow.Table.Where(r => r.Part == part && r.Value == value)
        .Aggregate(assumptions, (a, row) => With(a, row.Parameter!.Value, row.Number));

    private static Assumptions With(Assumptions assumptions, ReferenceParameter parameter, double value) =>
        assumptions with { Patients = assumptions.Patients with { Population = assumptions.Patients.Population.With(parameter, value) } };
}
