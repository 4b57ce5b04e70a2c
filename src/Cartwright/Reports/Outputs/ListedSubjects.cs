using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>The subjects of a set as listings name them: without the study's own identifier, with their level, and with days counted from infusion as the protocol counts.</summary>
internal sealed class ListedSubjects(StudyAnalysis analysis, TrialPlan plan, AnalysisSet set)
{
    private readonly Dictionary<string, Subject> subjects = analysis.Subjects.In(set).ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> levels = LevelColumns.NameBySubject(analysis);

    public IEnumerable<Subject> All => subjects.Values;

    public bool Holds(string subject) => subjects.ContainsKey(subject);

    public string Name(string subject) => LevelColumns.Short(subject, plan);

    public string Level(string subject) => levels[subject];

    /// <summary>The calendar day of the first infusion; null for who was not infused.</summary>
    public DateOnly? Infusion(string subject) => subjects[subject].FirstInfused?.Day;

    /// <summary>A day's number; the date itself for who was not infused; a dash where there is none.</summary>
    public string Day(string subject, DateOnly? day) => (day, Infusion(subject)) switch
    {
        (null, _) => "–",
        ({ } d, { } infusion) => $"{DayNumbering.ProtocolDay(d.DayNumber - infusion.DayNumber, plan.Conventions.Day)}",
        ({ } d, null) => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The same of a date as recorded; a partial one as it is written.</summary>
    public string Day(string subject, SdtmDate? date, PartialDate? part = null) => date is null && part is { } p ? $"{p}" : Day(subject, date?.Day);
}
