using System.Globalization;
using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>Who may take part: the population, its cohorts of dose, each criterion and the item with its words.</summary>
internal sealed class ExportedPopulation(UsdmObjects make, Protocol protocol)
{
    private readonly List<JsonObject> items = [], criteria = [];

    /// <summary>The items with the words of the criteria.</summary>
    public JsonArray Items => UsdmObjects.List(items);

    /// <summary>Adds population, criteria and indications to a design.</summary>
    public void AddTo(JsonObject design)
    {
        foreach (var (criterion, number) in protocol.Population.Eligibility.Select((c, i) => (c.Value, i + 1))) Add(criterion, number);
        design["indications"] = UsdmObjects.List(protocol.Population.Condition is { } condition ? [Unsaid(make.New("Indication", ("name", condition.Value), ("label", condition.Value), ("isRareDisease", false)), "isRareDisease")] : []);
        design["population"] = Population();
        design["eligibilityCriteria"] = UsdmObjects.Chain(criteria);
    }

    private void Add(Criterion criterion, int number)
    {
        var name = criterion.Identifier ?? string.Create(CultureInfo.InvariantCulture, $"{(criterion.Excludes ? "EX" : "IN")}{number:00}");
        items.Add(make.New("EligibilityCriterionItem", ("name", name), ("text", criterion.Wording)));
        var made = make.New("EligibilityCriterion", ("name", name), ("category", make.Code("EligibilityCriterion.category", criterion.Excludes ? "Exclusion Criteria" : "Inclusion Criteria")),
            ("identifier", number.ToString("00", CultureInfo.InvariantCulture)), ("criterionItemId", items[^1]["id"]!.GetValue<string>()));
        if (criterion.Identifier is null) make.Extended(made, UsdmAttributes.Unnamed, "name");
        if (criterion.Rule is { } rule) make.Extended(made, UsdmAttributes.Rule, ExportedParts.Of(rule));
        criteria.Add(made);
    }

    private JsonObject Population()
    {
        var (enrolment, sex) = (protocol.Design.Enrolment?.Value, protocol.Population.Sex?.Value);
        var made = make.New("StudyDesignPopulation",
            ("name", "Population"), ("description", protocol.Population.Condition?.Value), ("includesHealthySubjects", false),
            ("plannedEnrollmentNumber", enrolment switch
            {
                { Planned: { } planned } => make.Quantity(planned, null),
                { From: { } from, To: { } to } => Range(from, to, null),
                _ => null,
            }),
            ("plannedSex", UsdmObjects.List(sex is null ? [] : [make.Code("StudyDesignPopulation.plannedSex", sex)])),
            ("criterionIds", UsdmObjects.Ids(criteria.Select(c => c["id"]!.GetValue<string>()))), ("plannedAge", Ages()),
            ("cohorts", UsdmObjects.List((protocol.EscalationInForce?.Value.Levels ?? []).Select(l => Unsaid(make.New("StudyCohort", ("name", l), ("description", $"dose level {l}"), ("includesHealthySubjects", false)), "includesHealthySubjects")))));
        return Unsaid(made, "includesHealthySubjects");
    }

    // A range of USDM has both ends: an age with one end stays with its criterion.
    private JsonObject? Ages() => protocol.Population.Rules<EligibilityRule.Age>().Select(a => a.Rule).FirstOrDefault(a => a is { From: not null, To: not null }) is { From: { } from, To: { } to }
        ? Range(from, to, "Year")
        : null;

    private JsonObject Range(int from, int to, string? unit) => make.New("Range", ("minValue", Bound(from, unit)), ("maxValue", Bound(to, unit)), ("isApproximate", false));

    private JsonObject Bound(int value, string? unit) => make.Quantity(value, unit is null ? null : make.Code("Quantity.unit", unit));

    // USDM wants yes or no where the protocol says neither.
    private JsonObject Unsaid(JsonObject thing, string name)
    {
        thing["notes"] = new JsonArray(make.New("CommentAnnotation", ("text", $"{name} is not stated in the protocol; USDM wants a value")));
        return thing;
    }
}
