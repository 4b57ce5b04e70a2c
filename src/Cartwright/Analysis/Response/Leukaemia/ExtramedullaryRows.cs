using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>Leukaemia outside marrow and blood, from the lesions of TU and TR.</summary>
internal sealed class ExtramedullaryRows
{
    private const double LargestNormalNode = 10;

    private readonly LeukaemiaCriteria criteria;
    private readonly ILookup<string, TumourIdentification> lesions;
    private readonly ILookup<string, (DateOnly At, bool Present)> seen;

    public ExtramedullaryRows(StudyData data, LeukaemiaCriteria criteria)
    {
        this.criteria = criteria;
        lesions = data.Tumours.ToLookup(l => l.Subject, StringComparer.Ordinal);
        var nodes = data.Tumours.Where(l => l.LymphNode).Select(l => (l.Subject, l.Lesion)).ToHashSet();
        seen = data.TumourResults.Where(r => r.At is not null && (r.State is not null || r.DiameterMillimetres is not null))
            .Select(r => (r.Subject, r.At!.Value.Day, Present: IsPresent(r, nodes.Contains((r.Subject, r.Lesion)))))
            .Concat(data.Tumours.Where(l => l.Role == TumourAssessments.New && l.At is not null).Select(l => (l.Subject, l.At!.Value.Day, Present: true)))
            .ToLookup(r => r.Subject, r => (r.Day, r.Present), StringComparer.Ordinal);
    }

    /// <summary>What was known on the day of a marrow, or a little after it. What was gone stays gone until it is seen again.</summary>
    public Extramedullary At(string subject, DateOnly marrow)
    {
        var known = seen[subject].Where(s => s.At.DayNumber <= marrow.DayNumber + criteria.CountsWithinDays).GroupBy(s => s.At).MaxBy(g => g.Key);
        if (known is null) return lesions[subject].Any(l => l.Role != TumourAssessments.New) ? Extramedullary.NotLookedAt : Extramedullary.Absent;
        if (!known.Any(s => s.Present)) return Extramedullary.Absent;
        return marrow.DayNumber - known.Key.DayNumber <= criteria.ExtramedullaryWithinDays ? Extramedullary.Present : Extramedullary.NotLookedAt;
    }

    private static bool IsPresent(TumourResult row, bool isNode) => row.State switch
    {
        "ABSENT" => false,
        null => row.DiameterMillimetres > 0 && !(isNode && row.DiameterMillimetres < LargestNormalNode),
        _ => true,
    };
}
