using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Manufacturing;

/// <summary>The products of a study: those of every enrolled subject whose cells were collected.</summary>
/// <param name="Batches">By subject.</param>
/// <param name="EventsCollected">Whether the package records what became of the cells (BE).</param>
/// <param name="AttributesCollected">Whether it records tests of the product (BS).</param>
public sealed record ManufacturingAnalysis(IReadOnlyList<Batch> Batches, bool EventsCollected, bool AttributesCollected)
{
    /// <summary>The causes that compete from the collection of cells on.</summary>
    public static IReadOnlyList<(int Cause, string Name)> Ends { get; } = [(1, "Infused"), (2, "Manufacturing failed"), (3, "Died or left before infusion")];

    /// <summary>Reads a data package.</summary>
    public static ManufacturingAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var collections = CollectionDay.Of(data);
        var events = data.BiospecimenEvents.OrderBy(e => e.Start?.Moment ?? DateTime.MaxValue).ThenBy(e => e.Sequence).ToLookup(e => e.Subject, StringComparer.Ordinal);
        var findings = data.BiospecimenFindings.ToLookup(f => f.Subject, StringComparer.Ordinal);
        return new(
        [
            .. from s in subjects.In(AnalysisSet.Enrolled)
               where collections.ContainsKey(s.Id) || events[s.Id].Any()
               select Batch.Of(s, collections.TryGetValue(s.Id, out var day) ? day : null, [.. events[s.Id]], [.. findings[s.Id].OrderBy(f => f.Sequence).Select(f => ProductTestResult.Of(f, plan.Specification))]),
        ], data.BiospecimenEvents.Count > 0, data.BiospecimenFindings.Count > 0);
    }

    /// <summary>From the first collection, the incidence of one end while the others compete; who has none is censored on the day of last contact.</summary>
    public CumulativeIncidence Incidence(IEnumerable<Subject> among, int cause, DurationConvention convention)
    {
        var ids = among.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return CumulativeIncidence.Of([.. Batches.Where(b => b.Collected is not null && ids.Contains(b.Subject.Id)).Select(b => Time(b, convention))], cause);
    }

    private static CompetingTime Time(Batch batch, DurationConvention convention)
    {
        var start = batch.Collected!.Value;
        var last = batch.Subject.LastContact?.Day ?? start;
        var (day, cause) = batch.Outcome switch
        {
            BatchOutcome.Infused => (batch.Subject.FirstInfused!.Value.Day, 1),
            BatchOutcome.Failed => (batch.Failed ?? last, 2),
            BatchOutcome.NotInfused => (batch.Subject.Death?.Day ?? last, 3),
            _ => (last, 0),
        };
        return new(Math.Max(0, DayNumbering.Length(start, day < start ? start : day, convention)), cause);
    }
}
