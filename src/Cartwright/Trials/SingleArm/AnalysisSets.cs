namespace Cartwright.Trials.SingleArm;

/// <summary>What becomes of patients between the collection of their cells and a product as specified.</summary>
/// <param name="NeverInfused">The share of those whose cells were collected that is never infused: manufacturing failed, disease went on, death.</param>
/// <param name="NonConforming">The share of the infused whose product was out of specification.</param>
/// <param name="RateIfNonConforming">The response rate with such a product.</param>
public sealed record Attrition(double NeverInfused, double NonConforming = 0, double RateIfNonConforming = 0);

/// <summary>A design whose patients are those of one analysis set.</summary>
/// <param name="Set"><c>leukapheresed</c>, <c>infused</c> or <c>conforming</c>.</param>
/// <param name="ResponseRate">The response rate in the set, whoever was never infused a non-responder.</param>
/// <param name="Power">The probability that the design ends with enough responses.</param>
/// <param name="ExpectedPatients">Expected patients of the set.</param>
/// <param name="ExpectedLeukapheresed">Expected patients whose cells are collected for those.</param>
/// <param name="MostLeukapheresed">The same for a trial that is not stopped: what must be planned for.</param>
public sealed record SetCharacteristics(string Set, double ResponseRate, double Power, double ExpectedPatients, double ExpectedLeukapheresed, double MostLeukapheresed);

/// <summary>One design under the three sets in which a trial of a cell product can count its patients.</summary>
/// <remarks>
/// Who was leukapheresed and never infused is a non-responder of the first set, and is not in the others: see Lin and others, J. Clin. Oncol. (2022), doi 10.1200/JCO.21.02558, on estimands of such trials.
/// The number of patients of the design is that of the set, so the sets cost different numbers of leukaphereses. Who is infused, and with what, is taken to be independent of who would respond.
/// </remarks>
public static class AnalysisSets
{
    /// <summary>The three sets.</summary>
    /// <param name="design">A design that counts responses.</param>
    /// <param name="rate">The response rate of those infused with a product as specified.</param>
    /// <param name="attrition">Who is lost on the way.</param>
    /// <exception cref="ArgumentException">A rate or a share that is none, or a design that counts toxicities.</exception>
    public static IReadOnlyList<SetCharacteristics> Of(ISingleArmDesign design, double rate, Attrition attrition)
    {
        new Demands().That(design.Event == CountedEvent.Response, "the analysis sets are of responses, and this design counts toxicities").Rate("the true rate", rate)
            .Rate("the share never infused", attrition.NeverInfused).That(attrition.NeverInfused != 1, "nobody is infused")
            .Rate("the share out of specification", attrition.NonConforming).That(attrition.NonConforming != 1, "no product is as specified")
            .Rate("the response rate out of specification", attrition.RateIfNonConforming).Hold();
        var infused = (1 - attrition.NonConforming) * rate + attrition.NonConforming * attrition.RateIfNonConforming;
        var (reach, conform) = (1 - attrition.NeverInfused, (1 - attrition.NeverInfused) * (1 - attrition.NonConforming));
        return [Set(design, "leukapheresed", reach * infused, 1), Set(design, "infused", infused, reach), Set(design, "conforming", rate, conform)];
    }

    private static SetCharacteristics Set(ISingleArmDesign design, string name, double rate, double ofLeukapheresed)
    {
        var exact = design.Boundary.At(rate);
        return new(name, rate, exact.EndsHigh, exact.ExpectedPatients, exact.ExpectedPatients / ofLeukapheresed, design.Boundary.Patients / ofLeukapheresed);
    }
}
