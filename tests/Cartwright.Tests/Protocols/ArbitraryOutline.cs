using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Protocols;

/// <summary>An outline drawn at random, whose ids are each one thing's and whose references are to things that it lists.</summary>
internal sealed class ArbitraryOutline(Random random, Func<string> text, Func<Citation> place)
{
    private int things;

    public StudyOutline Draw()
    {
        var (arms, epochs, given) = (Many(() => new StudyArm(Is(), Maybe(Term))), Many(() => new StudyEpoch(Is(), Maybe(Term))), Many(() => new Intervention(Is(), Maybe(Term), Maybe(Term), Many(Administration))));
        var elements = Many(() => new StudyElement(Is(), Maybe(text), Maybe(text), Some(given, g => g.Is.Id)));
        var timelineId = Id();
        var activities = Many(() => new PlannedActivity(Is(), [], Maybe(() => timelineId), [text(), text()]));
        var visits = Many(() => new Encounter(Is(), Maybe(Term), null, Maybe(text), Maybe(text)));
        var moments = Moments(epochs, visits, activities);
        var timings = moments.Select(m => Of(new Timing(Is(), Any<TimingKind>(), Span(), random.Next(2) == 0 ? "" : text(), "Start to Start", m.Value.Is.Id, Maybe(() => moments[0].Value.Is.Id), Maybe(Span), Maybe(Span), Maybe(text)))).ToList();
        List<StudyCell> cells = arms.Count > 0 && epochs.Count > 0 ? [new(Id(), arms[0].Value.Is.Id, epochs[^1].Value.Is.Id, Some(elements, e => e.Is.Id))] : [];
        return new StudyOutline(
            arms, epochs, elements, [.. cells.Select(Of)], visits, activities,
            [Of(new Timeline(Is() with { Id = timelineId }, random.Next(2) == 0, text(), moments[0].Value.Is.Id, moments, timings))],
            Many(() => new Objective(Is(), Maybe(Term), text(), Many(() => new ObjectiveEndpoint(Is(), Maybe(Term), text(), Maybe(text))))), given);
    }

    private List<Stated<TimelineMoment>> Moments(IReadOnlyList<Stated<StudyEpoch>> epochs, IReadOnlyList<Stated<Encounter>> visits, IReadOnlyList<Stated<PlannedActivity>> activities)
    {
        var first = new TimelineMoment(Is(), null, null, Some(activities, a => a.Is.Id), null, null, true, null);
        var second = new TimelineMoment(Is(), Some(epochs, e => e.Is.Id).FirstOrDefault(), Some(visits, v => v.Is.Id).FirstOrDefault(), Some(activities, a => a.Is.Id), first.Is.Id, null, false, null);
        var branch = new TimelineMoment(Is(), null, null, [], first.Is.Id, null, false, [new Branch(Id(), text(), second.Is.Id)]);
        return [Of(first), Of(second), Of(branch)];
    }

    private PlannedAdministration Administration() => new(Is(), Maybe(() => "54"), null, Maybe(Term), Maybe(Term), Maybe(text));

    private IsoDuration Span() => IsoDuration.Read(random.Next(4) switch { 0 => "P2W", 1 => "PT1H30M", 2 => "P4D", _ => "PT0H" }).Value;

    private CodedTerm Term() => random.Next(2) == 0 ? new(text(), null, null, null) : new(text(), "C12345", "http://www.cdisc.org", "2024-09-27");

    private string Id() => $"Thing_{++things}";

    private Listed Is() => new(Id(), text(), Maybe(text), Maybe(text));

    private Stated<T> Of<T>(T value) => new(value, Maybe(place), null);

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private List<Stated<T>> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(make()))];

    private List<string> Some<T>(IEnumerable<Stated<T>> among, Func<T, string> id) => [.. among.Where(_ => random.Next(2) == 0).Select(a => id(a.Value))];
}
