using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Time to the peak of a cytokine: the analyte as the title names it.</summary>
internal static partial class CytokineOutcome
{
    public static Endpoint Read(Outcome outcome, List<ImportNote> notes)
    {
        var named = OutcomeReading.All(outcome, Analyte());
        var analyte = named.Count > 0 ? named[0]["analyte"] : outcome.Title.Text;
        foreach (var other in named.Skip(1).Where(f => KnownCytokines.Key(f["analyte"]) != KnownCytokines.Key(analyte)))
            notes.Add(new ImportNote("TEXT-DIFFERS", $"the title says '{analyte}', the description '{other["analyte"]}'; the title is kept", other.At.CiteOpening()));
        return new Endpoint.CytokinePeakTime($"tpeak-{KnownCytokines.Key(analyte)}", outcome.Title.Text, outcome.Cite(), analyte);
    }

    [GeneratedRegex(@"\btime\s+(?:to|of)\s+(?:the\s+)?(?:peak|max\w*)\s+(?:(?:of|in|the|for|serum|plasma|blood|cytokines?|levels?|concentrations?)\s+)*(?<analyte>[^\s.,;(][^.,;(]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Analyte();
}
