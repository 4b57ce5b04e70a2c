using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Protocols;

/// <summary>A protocol drawn at random from all that a file can say, awkward texts included.</summary>
internal sealed class ArbitraryProtocol(int seed)
{
    private static readonly string[] Words =
    [
        "HER2", "3+3", "no", "null", "12", "1e6", "2026-01-01", "a: b", "x #y", "- z", "γ", "comma, here", "[brackets]", "{braces}", "\"quoted\"", "it's", "both ' and \"",
        "*star", "&and", "%", "tab\there", "line\nbreak", "back\\slash", "trailing:", "~", "=", "<<", "true", ".5", "0x1F", "@at", "`tick`", "!bang", "|", ">", "?", "--", "Day 4", "📈",
    ];

    private readonly Random random = new(seed);

    public static Protocol Draw(int seed) => new ArbitraryProtocol(seed).Protocol();

    private Protocol Protocol()
    {
        string[] levels = [.. Enumerable.Range(1, random.Next(1, 5)).Select(i => $"{Word()} {i}")];
        var basis = Either(DoseBasis.Cells, DoseBasis.CellsPerKilogram);
        return new Protocol(
            new StudyIdentity(Text(), Maybe(Stated), Maybe(Stated), [new("D2", "page", Text(), Maybe(() => new string('a', 64))) { Retrieved = MaybeValue(() => new DateOnly(2024, 2, 29)) }]),
            new Product(Stated(), Maybe(Stated), Maybe(() => Of(new TargetPositivity(Text(), Maybe(Text), Maybe(Text)))), Maybe(() => Of(random.Next(1, 6))), Maybe(Stated),
                Maybe(() => Of(Either("intravenous", "intratumoral"))), Maybe(() => Of(basis))),
            new Population(Maybe(Stated), Many(Stated)),
            new StudyDesign(Maybe(Stated), Maybe(() => Of(random.Next(1, 9))), Maybe(() => Of(Any<Allocation>())), Maybe(Stated), Maybe(Stated), Maybe(() => Of(Enrolment())),
                Of(new Escalation("3+3", MaybeValue(Any<ThreePlusThreeVariant>), levels, Maybe(() => Doses(levels, basis)))),
                Maybe(() => Of(new DltWindow(Any<DltWindowStart>(), Days()))), Maybe(Stated), Many(() => Of(new InfusionMention(Text(), Any<InfusionCount>())))),
            new Schedule(Maybe(() => Of(Times())), Maybe(() => Of(Times())), Maybe(() => Of(Frame())), Maybe(() => Of(Frame())), Maybe(() => Of(Frame())), Maybe(() => Of(Interval())),
                Maybe(() => Of(Any<DayConvention>())))
            { ConditioningStart = Maybe(() => Of(-Days())) },
            Endpoints(),
            Many(() => new ImportNote(Text(), Text(), Place())),
            Either(Chosen.Nothing, Chosens(levels, basis)));
    }

    private Chosen Chosens(string[] levels, DoseBasis basis) => new(
        Text(), MaybeValue(() => basis), Maybe(() => Doses(levels, basis)), MaybeValue(Any<ThreePlusThreeVariant>), MaybeValue(Any<CapPolicy>), MaybeValue(() => -Days()),
        Maybe(() => new DoseLimitingToxicityRule(random.Next(1, 6), Many(Text), Share())), Maybe(() => new VisitWindows(Share(), Days())), Maybe(Interval),
        Maybe<IReadOnlyList<int>>(() => [-7, random.Next(1, 99)]), MaybeValue(Days), Maybe(() => new ResponseRule(Text(), MaybeValue(Days), Days())),
        Maybe(() => new CytokineReleaseRule("Lee-2014", new Temperature(Math.Round(37 + (random.NextDouble() * 3), random.Next(1, 5))), Duration.OfHours(random.Next(1, 99)))),
        MaybeValue(Any<DayConvention>), MaybeValue(Any<DurationConvention>), MaybeValue(Days), Maybe(() => new PrecisionWanted(Share(), Share(), Share(), Share(), Share(), 1.0 / 3)),
        new Dictionary<string, string> { ["OS-ORIGIN"] = Either("infusion", "enrolment") }, []);

    private List<Endpoint> Endpoints() =>
    [
        new Endpoint.AdverseEvents("ae", Text(), MaybePlace(), [new("AE", Text()), new("SAE", Text())]),
        new Endpoint.CytokinePeakTime("peak", Text(), MaybePlace(), Text()),
        new Endpoint.TimeToEvent("os", Text(), MaybePlace(), Any<TimeToEventKind>(), Either("randomization", "first dose"), Either<string[]>(["death"], ["progression", "death"])),
        new Endpoint.ResponseDuration("dor", Text(), MaybePlace(), Either<string[]>(["CR", "PR", "PD"], ["CR"]), ["progression"]),
        new Endpoint.ObjectiveResponse("orr", Text(), MaybePlace(), Maybe(Text), Either<string?>(null, Either("no", "28 d"))),
        new Endpoint.DiseaseControl("dcr", Text(), MaybePlace(), ["CR", "SD"], Either<string?>(null, "42 d")),
        new Endpoint.QualityOfLife("qol", Text(), MaybePlace(), Maybe(Text), Many(() => new QuestionnaireScale(1, random.Next(1, 30), 1, random.Next(1, 7), Text(), Text()))),
        new Endpoint.CellularKinetics("k", Text(), MaybePlace(), Any<KineticParameter>(), Maybe(Text), Many(Text), Either<string?>(null, "both"), Either<string?>(null, "28 d")),
    ];

    private Enrolment Enrolment() => new(random.Next(1, 30), MaybeValue(() => random.Next(1, 10)), MaybeValue(() => random.Next(10, 20))) { PlannedAt = MaybePlace() };

    private IReadOnlyList<SamplingTime> Times() =>
    [
        new SamplingTime.BeforeConditioning(Duration.OfHours(random.Next(1, 99))), new SamplingTime.BeforeInfusion(Days()), new SamplingTime.AfterInfusion(Duration.OfHours(random.Next(1, 99))),
        new SamplingTime.AfterInfusion(new Duration(random.Next(1, 60) / 1440.0)), new SamplingTime.NumberedDay(random.Next(-5, 400)),
    ];

    private ObservationFrame Frame() => random.Next(2) == 0 ? new("baseline", "death", null) : new("study-start", "last-infusion", new Duration(random.Next(1, 99) * Either(1.0, 7, 30.4375, 365)));

    private AssessmentInterval Interval() => random.Next(2) == 0
        ? new(Days(), null, null)
        : new(Duration.OfDays(random.Next(1, 50)), Duration.OfDays(random.Next(50, 99)), Days());

    private static Dictionary<string, CellDose> Doses(string[] levels, DoseBasis basis) =>
        levels.Select((l, i) => (l, i)).ToDictionary(l => l.l, l => new CellDose(1.23456789e6 * (l.i + 1), basis));

    private Duration Days() => Duration.OfDays(random.Next(1, 400));

    private double Share() => Either(random.Next(1, 100) / 100.0, Math.Round(random.NextDouble(), 6), 1.0 / 3, 5.0 / 7);

    private string Word() => Words[random.Next(Words.Length)];

    private string Text() => string.Join(" ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word()));

    private Citation Place() => random.Next(5) == 0 ? Citation.NotInRecord : new("D2", random.Next(1, 9), random.Next(9, 60), Maybe(Word));

    private Citation? MaybePlace() => Maybe(Place);

    private Stated<string> Stated() => Of(Text());

    private Stated<T> Of<T>(T value) => new(value, MaybePlace(), null);

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private T? MaybeValue<T>(Func<T> make) where T : struct => random.Next(2) == 0 ? null : make();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private T Either<T>(params T[] these) => these[random.Next(these.Length)];
}
