using Cartwright.Analysis.Haematology;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>The rows of a study that tell of a leukaemia, by subject: marrow and blood from LB, disease outside them from TU and TR.</summary>
internal sealed class LeukaemiaRows(StudyData data, LeukaemiaCriteria criteria)
{
    private const string Blasts = "BLAST", Residual = "MRD", Neutrophils = "NEUT", Platelets = "PLAT";

    private readonly ILookup<(string Subject, string Test, bool Marrow), LaboratoryResult> results = data.Laboratory
        .Where(r => r.At is not null && r.Test is Blasts or Residual or Neutrophils or Platelets)
        .ToLookup(r => (r.Subject, r.Test, r.Category == CodeLists.LaboratoryCategory.BoneMarrow));

    private readonly ExtramedullaryRows lesions = new(data, criteria);

    /// <summary>Whether blasts were counted in a marrow of the study.</summary>
    public static bool Exist(StudyData data) => data.Laboratory.Any(r => r.Test == Blasts && r.Category == CodeLists.LaboratoryCategory.BoneMarrow);

    /// <summary>A subject's marrows in order of time; of two on one day, the one with more blasts.</summary>
    public IReadOnlyList<MarrowAssessment> Of(string subject) =>
    [
        .. from row in results[(subject, Blasts, true)]
           let blasts = In(row, CountUnit.Percent)
           where blasts is not null
           group (row.Visit, Blasts: blasts.Value) by row.At!.Value.Day into day
           orderby day.Key
           let worst = day.OrderByDescending(m => m.Blasts).ThenBy(m => m.Visit, StringComparer.Ordinal).First()
           select new MarrowAssessment(day.Key, worst.Visit, worst.Blasts,
               Near(results[(subject, Neutrophils, false)], day.Key), Near(results[(subject, Platelets, false)], day.Key),
               Circulating(subject, day.Key), lesions.At(subject, day.Key), ResidualAt(subject, day.Key)),
    ];

    // The nearest count; of two equally near the later, since blood recovers after marrow; of two on one day the lower.
    private double? Near(IEnumerable<LaboratoryResult> rows, DateOnly marrow) => rows
        .Where(r => IsNear(r, marrow)).Select(r => (Row: r, Count: In(r, CountUnit.Thousands))).Where(r => r.Count is not null)
        .OrderBy(r => Distance(r.Row, marrow)).ThenByDescending(r => r.Row.At!.Value.Day).ThenBy(r => r.Count)
        .Select(r => r.Count).FirstOrDefault();

    private bool? Circulating(string subject, DateOnly marrow)
    {
        var rows = results[(subject, Blasts, false)].Where(r => IsNear(r, marrow)).ToList();
        return rows.Count == 0 ? null : rows.Any(r => !r.BelowLimit && r.Value > 0);
    }

    private ResidualDisease ResidualAt(string subject, DateOnly marrow)
    {
        var rows = results[(subject, Residual, true)].Where(r => IsNear(r, marrow)).ToList();
        if (rows.Count == 0) return ResidualDisease.NotMeasured;
        var nearest = rows.Min(r => Distance(r, marrow));
        return rows.Where(r => Distance(r, marrow) == nearest).Max(Level);
    }

    private ResidualDisease Level(LaboratoryResult row)
    {
        if (row.BelowLimit || row.Value == 0) return row.LowerLimit <= criteria.ResidualFrom ? ResidualDisease.Negative : ResidualDisease.NegativeInsufficientSensitivity;
        return row.Value is not { } percent ? ResidualDisease.NotMeasured : percent < criteria.ResidualFrom ? ResidualDisease.Negative : ResidualDisease.Positive;
    }

    private bool IsNear(LaboratoryResult row, DateOnly marrow) => Distance(row, marrow) <= criteria.CountsWithinDays;

    private static int Distance(LaboratoryResult row, DateOnly marrow) => Math.Abs(row.At!.Value.Day.DayNumber - marrow.DayNumber);

    // Below the limit of quantification is less than that limit: "< 5 %" is not 5 %.
    private static double? In(LaboratoryResult row, string unit) =>
        CountUnit.Convert((row.BelowLimit ? row.LowerLimit : row.Value) ?? double.NaN, row.Unit, unit) is { } value && !double.IsNaN(value)
            ? row.BelowLimit ? Math.BitDecrement(value) : value
            : null;
}
