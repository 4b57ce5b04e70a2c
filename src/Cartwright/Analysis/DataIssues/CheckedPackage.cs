using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A data package as the checks look at it: its rows, the subjects that DM names, and every record with its dates.</summary>
internal sealed class CheckedPackage
{
    public CheckedPackage(StudyData data, TrialPlan plan, DateOnly? cutOff)
    {
        (Plan, CutOff) = (plan, cutOff);
        AllDemographics = data.Demographics;
        // Of a subject that is there twice the first row in order of text, so that the order of rows does not decide.
        Subjects = data.Demographics.GroupBy(d => d.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MinBy(d => d.ToString(), StringComparer.Ordinal)!, StringComparer.Ordinal);
        Uncategorised = UncategorisedInfusions.In(data, plan);
        Data = UncategorisedInfusions.Counted(data, plan) with { Demographics = [.. Subjects.Values] };
        Records = DatedRecord.Of(data);
    }

    /// <summary>The package with each subject once, and every infusion under its category.</summary>
    public StudyData Data { get; }

    /// <summary>The rows of EX that are counted as infusions without their category.</summary>
    public IReadOnlyList<(Exposure Row, string Because)> Uncategorised { get; }

    public TrialPlan Plan { get; }

    public DateOnly? CutOff { get; }

    /// <summary>DM as it is, subjects that are there twice included.</summary>
    public IReadOnlyList<Demographics> AllDemographics { get; }

    public IReadOnlyDictionary<string, Demographics> Subjects { get; }

    /// <summary>Every record but those of DM.</summary>
    public IReadOnlyList<DatedRecord> Records { get; }

    public Demographics? SubjectOf(string subject) => Subjects.GetValueOrDefault(subject);

    /// <summary>Every date of every record whose subject DM names.</summary>
    public IEnumerable<(DataRecord Record, string Variable, SdtmDate At, Demographics Subject)> Dates() =>
        from record in Records
        let subject = SubjectOf(record.Source.Subject)
        where subject is not null
        from date in record.Dates
        where date.At is not null
        select (record.Source, date.Variable, date.At!.Value, subject);
}
