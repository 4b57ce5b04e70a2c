using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>What a product page tells beside any trial: events it expects, precautions, claims, tests before treatment.</summary>
internal static partial class InformationReading
{
    public static ProductInformation Of(ProductPageText page) => new(
        [.. page.Under(Common()).Select(l => Event(l, false)), .. page.Under(Serious()).Select(l => Event(l, true))],
        [.. Precautions(page.Narrative)],
        [.. Claims(page.Narrative)],
        [.. page.Under(Tests()).Select(l => new Stated<string>(l.Says.Text, l.Says.Cite(), null))]);

    private static Stated<ExpectedEvent> Event(ProductPageLine line, bool serious)
    {
        var parts = line.Says.Text.Split(':', 2, StringSplitOptions.TrimEntries);
        var above = MoreThan().Match(line.Heading);
        return new Stated<ExpectedEvent>(new ExpectedEvent(parts[0], Passage.Quotation(parts[^1]), serious, above.Success ? Share(above) : null), line.Says.Cite(), null);
    }

    private static IEnumerable<Stated<Precaution>> Precautions(Narrative text)
    {
        (PrecautionKind Kind, Regex Words)[] kinds =
        [
            (PrecautionKind.Tocilizumab, TocilizumabFor()), (PrecautionKind.InHospital, InHospital()), (PrecautionKind.StayNear, StayNear()), (PrecautionKind.NoDriving, NoDriving()),
            (PrecautionKind.CallWithFever, Fever()), (PrecautionKind.MedicineList, Medicines()), (PrecautionKind.CallWithSigns, Signs()), (PrecautionKind.NoVaccine, Vaccines()),
        ];
        foreach (var (kind, words) in kinds)
            if (text.First(words) is { } found)
                yield return found.Says(new Precaution(kind, found.What.Value.Trim(), found.Has("atLeast") ? Words.Duration(found["atLeast"]) : null, found.Has("degrees") ? Above(found) : null));
    }

    // A conversion to two decimals: 100.4 °F is 38 °C, and not a billionth more.
    private static Temperature Above(Found found)
    {
        var degrees = double.Parse(found["degrees"], CultureInfo.InvariantCulture);
        var read = found["scale"].StartsWith("F", StringComparison.OrdinalIgnoreCase) ? Temperature.OfFahrenheit(degrees) : new Temperature(degrees);
        return new Temperature(Math.Round(read.Celsius, 2));
    }

    private static IEnumerable<Stated<Claim>> Claims(Narrative text)
    {
        foreach (var safe in text.All(Safe())) yield return safe.Says(new Claim("safety", safe.What.Value, null, NumberOf(safe, "events"), NumberOf(safe, "subjects")));
        foreach (var rate in text.All(Rate()))
            yield return rate.Says(new Claim("disease-control", rate["claim"], (double)(decimal.Parse(rate["share"], CultureInfo.InvariantCulture) / 100), NumberOf(rate, "events"), NumberOf(rate, "subjects")));
    }

    private static int? NumberOf(Found found, string group) => found.Has(group) ? int.Parse(found[group], CultureInfo.InvariantCulture) : null;

    private static double Share(Match match) => (double)(decimal.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture) / 100);

    [GeneratedRegex(@"^common side effects", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Common();

    [GeneratedRegex(@"^serious (?:adverse events|side effects)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Serious();

    [GeneratedRegex(@"^pre-?treatment tests", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tests();

    [GeneratedRegex(@"\bmore than (?<share>\d+(?:\.\d+)?) ?(?:percent|%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreThan();

    [GeneratedRegex(@"\bthe (?:treatment|therapy|product) was safe\b(?: in (?<events>\d+) of (?<subjects>\d+)[^.;]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Safe();

    [GeneratedRegex(@"\b(?<claim>more than (?<share>\d+(?:\.\d+)?) ?(?:percent|%) of patients(?: in early studies)?(?: \((?<events>\d+) of (?<subjects>\d+)\))?)[^.]*?disease control", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?:a fever or signs|signs|cytokine release)\b[^.]*?\btocilizumab\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TocilizumabFor();

    [GeneratedRegex($@"\bmonitored\b[^.]*?\bin the hospital for (?:several days|(?:at least )?(?<atLeast>{Words.Span}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InHospital();

    [GeneratedRegex($@"\bstay within [^.]*? of the hospital for (?:several weeks|at least (?<atLeast>{Words.Span}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StayNear();

    [GeneratedRegex($@"\bavoid driving for (?:several (?:days|weeks)|(?:at least )?(?<atLeast>{Words.Span}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDriving();

    [GeneratedRegex(@"\bfever (?:over|above) (?<degrees>\d+(?:\.\d+)?) ?(?:degrees )?(?:°\s*)?(?<scale>Fahrenheit|Celsius|F|C)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fever();

    [GeneratedRegex(@"\bkeep a list of all your medicines\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Medicines();

    [GeneratedRegex(@"\bnew confusion, shaking,? or changes in your speech\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"[“""]live[”""] vaccines\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vaccines();
}
