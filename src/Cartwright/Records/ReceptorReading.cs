using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>What a summary says of the receptor: its parts, how its gene comes into the cells, whose cells they are, and what they spare.</summary>
internal static partial class ReceptorReading
{
    /// <summary>The part that finds the target in most receptors.</summary>
    public const string SingleChain = "scFv";

    public static Stated<ReceptorDescription>? Receptor(Narrative narrative)
    {
        if (narrative.First(Describing()) is not { } found) return null;
        var parts = Part().Matches(found.At.Text).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Name).ToList();
        return parts.Count < 2 ? null : found.Says(new ReceptorDescription(found.Has("cell"), parts));
    }

    public static Stated<GeneTransfer>? Transfer(Narrative narrative)
    {
        var (vector, method) = (narrative.First(Vector()), narrative.First(Method()));
        var found = vector ?? method;
        return found is null ? null : new Stated<GeneTransfer>(new GeneTransfer(VectorOf(vector), method?.What.Value.ToLowerInvariant()), found.At.Cite((method ?? found).What), null);
    }

    public static Stated<string>? CellSource(Narrative narrative) => narrative.First(Source()) is { } found ? found.Says(found.Has("own") ? "autologous" : "allogeneic") : null;

    public static Stated<string>? Spares(Narrative narrative) => narrative.First(Spared()) is { } found ? found.Says(found.What.Value.Trim()) : null;

    private static string? VectorOf(Found? found) => found is null ? null : found["virus"].Length > 0 ? found["virus"].ToLowerInvariant() + "viral" : found.What.Value;

    [GeneratedRegex(@"\b(?:CAR[- ]?T cells? (?<cell>(?:are|is)\b)|CAR|receptors?)\b[^.]*?\b(?:includ|compris|consist|contain)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Describing();

    [GeneratedRegex(@"(?<scFv>single-chain \w+(?: \w+)?(?: \(scFv\))?|\bscFv\b)|(?<hinge>\bhinge\b)|(?<transmembrane>\btransmembrane\b)|(?<costimulatory>\bco-?stimulatory (?:regions?|domains?)\b)|(?<signalling>\bsignall?ing (?:regions?|domains?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<virus>lenti|retro|adeno)vir(?:al|us)\b|\b(?:mRNA|transposon|Sleeping Beauty|piggyBac)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vector();

    [GeneratedRegex(@"\b(?:transfect(?:ed|ion)|transduc(?:ed|tion)|electroporat(?:ed|ion))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(?<own>autologous)\b|\ballogen(?:e)?ic\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"\bno effect on (?:the )?cells that do not (?:express|carry)[^.;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spared();
}
