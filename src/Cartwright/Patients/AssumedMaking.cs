using Cartwright.Making;
using Cartwright.Making.Costs;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>How <c>manufacturing.making</c> and <c>manufacturing.cost</c> are read. Nothing has a default: what the process needs and is not written is a fault.</summary>
internal static class AssumedMaking
{
    private const string Gmp = "a process outside the body is done in a facility of good manufacturing practice (D4:95)";

    private static readonly string[] Currencies = ["USD", "EUR", "PLN", "GBP"];

    /// <summary>Parts that may name who supposes them beside the section that they are in.</summary>
    internal static bool IsAttributed(Entry entry) => entry.IsMapping && entry.Path is "manufacturing.making" or "manufacturing.cost";

    /// <summary>The section with a process: time, dose and failure are its own, and are not written beside it.</summary>
    internal static AssumedManufacturing Read(Entry entry)
    {
        var making = entry["making"];
        var profile = making["profile"].Required(ProcessProfile.Read, ProcessProfile.Table[0]);
        // Whether a key is wanted is known only of a profile that was understood.
        var process = profile.IsExVivo ? OutsideBody(entry, making, profile) : InBody(making, profile);
        Attribution(making);
        var days = process.UndisturbedDays;
        return new(process.Failure.Share, days, days, days, new("manufacturing.making", [], making.Where), 0, 0) { Making = process, Cost = CostOf(entry, process) };
    }

    /// <summary>What a product is said to cost; null where nobody says.</summary>
    internal static CostBasis? CostOf(Entry entry, MakingProcess? process)
    {
        var cost = entry["cost"];
        if (!cost.Exists) return null;
        Attribution(cost);
        if (cost["price"].Exists == cost["process"].Exists) cost.Report("'manufacturing.cost' names one: the 'price' of an approved product, or the costs of a 'process'");
        if (cost["price"].Exists) return new CostBasis.Price(cost["price"].RequiredText() ?? "", cost["price"].Where);
        if (process is not null) return cost["process"].Exists ? ProcessCosts(cost["process"], process) : null;
        if (cost["process"].Exists) cost["process"].Report("the costs of a process need the process: 'manufacturing.making' is missing");
        return null;
    }

    private static MakingProcess OutsideBody(Entry entry, Entry making, ProcessProfile profile)
    {
        if (making["gmp"].Required(text => text is "yes" or "no" ? Parsed<bool>.Of(text == "yes") : Parsed<bool>.Refused($"'{text}' is neither yes nor no"), true) is false) making["gmp"].Report($"'gmp: no' is refused: {Gmp}");
        var (lines, cells, specification) = (making["failureByLines"], making["cells"], making["outOfSpecification"]);
        return new(
            profile,
            making["devices"].Required(Whole, 1),
            making["changeover"].Required(Figures.DaysOrNone("d"), 0),
            making["transport"].Required(Figures.DaysOrNone("d"), 0),
            making["crossBorder"].Required(Figures.DaysOrNone("d"), 0),
            making["release"].Required(Figures.DaysOrNone("d"), 0),
            new(entry["failure"].Required(Figures.Share, 0), lines["at"].Required(Figures.NotNegative, 0), lines["oddsRatio"].Required(Figures.Positive, 1)),
            new(specification["share"].Required(Figures.Share, 0), specification["given"].Required(Figures.Share, 0)),
            new(cells["seeded"].Required(Figures.In("cells"), 1),
                cells["transduced"]["median"].Required(SomeShare, 1), cells["transduced"]["cv"].Required(Figures.Variation, 0),
                cells["growth"]["median"].Required(Figures.In("/d"), 1), cells["growth"]["cv"].Required(Figures.Variation, 0)),
            BridgingOf(making), LossOf(making));
    }

    private static MakingProcess InBody(Entry making, ProcessProfile profile) => new(profile, 0, 0, 0, 0, 0, new(0, 0, 1), default, null, BridgingOf(making), LossOf(making));

    private static Bridging BridgingOf(Entry making) => new(making["bridging"]["share"].Required(Figures.Share, 0), making["bridging"]["progressionRatio"].Required(Figures.NotNegative, 1));

    private static LossWhileWaiting LossOf(Entry making) => new(making["lostWhileWaiting"]["progression"].Required(Figures.Share, 0), making["lostWhileWaiting"]["death"].Required(Figures.Share, 0));

    private static CostBasis.Process ProcessCosts(Entry cost, MakingProcess process)
    {
        var currency = cost["currency"].Required(Currency, "USD");
        double Amount(string key) => cost[key].Required(Sum(currency), 0);
        double Daily(string key) => cost[key].Required(Sum($"{currency}/d"), 0);
        return process.Profile.IsExVivo
            ? new(currency, Amount("collection"), Daily("labour"), Daily("facility"), Amount("materials"), Amount("test"), Amount("shipment"), process.CrossBorderDays > 0 ? Amount("crossBorder") : 0)
            : new(currency, 0, 0, 0, Amount("materials"), 0, Amount("shipment"), 0);
    }

    private static void Attribution(Entry part)
    {
        part["by"].OptionalText();
        part["why"].OptionalText();
    }

    private static Parsed<string> Currency(string text) => Currencies.Contains(text) ? Parsed<string>.Of(text) : Parsed<string>.Refused($"'{text}' is no currency that is known here; there is: {string.Join(", ", Currencies)}");

    private static Parsed<int> Whole(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10_000
        ? Parsed<int>.Of(number) : Parsed<int>.Refused($"'{text}' is no number of devices; write a whole number from 1 to 10,000");

    private static Parsed<double> SomeShare(string text) => Figures.Positive(Figures.Share(text), text);

    private static Func<string, Parsed<double>> Sum(string unit) => text =>
    {
        var read = Quantity.Read(text, unit);
        return read.Refusal is null && read.Value.Number < 0 ? Parsed<double>.Refused($"'{text}' should not be negative") : read.Then(q => q.Number);
    };
}
