using Cartwright.Catalogues;
using Cartwright.Making.Costs;
using Cartwright.Patients;
using Cartwright.Units;

namespace Cartwright.Rehearsals;

/// <summary>A cost in a currency: from the least to the most where a price is stated as a range.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Least">At the least price, or at the stated costs.</param>
/// <param name="Most">At the most; the same where there is one.</param>
/// <param name="Source">Who states it.</param>
public sealed record RehearsedCost(string Currency, CostPerPatient Least, CostPerPatient Most, string Source);

/// <summary>The flow from enrolment to response over all trials of a rehearsal.</summary>
public sealed record FlowOverTrials(IReadOnlyList<EnrolmentFlow> Trials)
{
    /// <summary>Subjects over all trials.</summary>
    public int Sum(Func<EnrolmentFlow, int> of) => Trials.Sum(of);

    /// <summary>Subjects of a trial, on average.</summary>
    public double Mean(Func<EnrolmentFlow, int> of) => Trials.Average(of);

    /// <summary>Events over their denominator, both over all trials: subjects of one trial share their site, so that the error is that of the trials.</summary>
    public (double? Share, double? MonteCarloError) Share(Func<EnrolmentFlow, int> events, Func<EnrolmentFlow, int> of)
    {
        double total = Sum(of);
        if (total == 0) return (null, null);
        var share = Sum(events) / total;
        // Of a ratio of sums over trials: Cochran, Sampling Techniques (1977), 2.11.
        var squares = Trials.Sum(t => Math.Pow(events(t) - share * of(t), 2));
        return (share, Trials.Count < 2 ? null : Math.Sqrt(squares * Trials.Count / (Trials.Count - 1)) / total);
    }

    /// <summary>The cost of a patient; null where nobody says what a product costs.</summary>
    /// <exception cref="FaultyInputException">The catalogue has no price of the product named.</exception>
    public RehearsedCost? Cost(AssumedManufacturing manufacturing) => manufacturing.Cost switch
    {
        CostBasis.Process process => Of(process.Currency, Trials.Sum(t => t.Spent ?? 0), Trials.Sum(t => t.Spent ?? 0), "stated costs of the process"),
        CostBasis.Price price when PriceOf(price) is { } row => Of(row["currency"], Infused(row["least"]), Infused(row["most"]), $"{price.Product}, {string.Join(", ", row.Sources)}, as of {row.AsOf}"),
        CostBasis.Price price => throw new FaultyInputException(Faults(manufacturing)),
        _ => null,
    };

    /// <summary>A product whose price the catalogue does not have.</summary>
    public static IReadOnlyList<Fault> Faults(AssumedManufacturing manufacturing) =>
        manufacturing.Cost is CostBasis.Price price && PriceOf(price) is null ? [new(price.Where, $"the catalogue has no price of '{price.Product}'; it has those of {string.Join(", ", SourceCatalogue.Shipped().Of("prices").Select(r => r["product"]))}")] : [];

    private RehearsedCost Of(string currency, double least, double most, string source) => new(currency, PerPatient(least), PerPatient(most), source);

    private CostPerPatient PerPatient(double spent) => CostPerPatient.Of(spent, Sum(t => t.Enrolled), Sum(t => t.Infused), Sum(t => t.Responding));

    // A price is of one dose, and paid for who is infused.
    private double Infused(string price) => Sum(t => t.Infused) * double.Parse(price, System.Globalization.CultureInfo.InvariantCulture);

    private static CatalogueRow? PriceOf(CostBasis.Price price) => SourceCatalogue.Shipped().Find("prices", price.Product);
}
