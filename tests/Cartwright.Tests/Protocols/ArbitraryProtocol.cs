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
            new StudyIdentity(Text(), Maybe(Stated), Maybe(Stated), [new("D2", "page", Text(), Maybe(() => new string('a', 64))) { Retrieved = MaybeValue(() => new DateOnly(2024, 2, 29)) }, new("D3", "mirror-page", Text(), null)])
            {
                Sponsor = Maybe(Stated),
                Phase = Maybe(Stated),
                Status = Maybe(Stated),
                Sites = Many(Stated),
                Titles = Many(() => Of(new StudyTitle(Text(), Text()))),
                Numbers = Many(() => Of(new StudyNumber(Text(), Maybe(Text)))),
            },
            new Product(Stated(), Maybe(Stated), Maybe(() => Of(new TargetPositivity(Text(), Maybe(Text), Maybe(Text)))), Maybe(() => Of(random.Next(1, 6))), Maybe(Stated),
                Maybe(() => Of(Either("intravenous", "intratumoral"))), Maybe(() => Of(basis)))
            {
                Aliases = Many(Stated),
                Status = Maybe(Stated),
                CellSource = Maybe(() => Of(Either("autologous", "allogeneic"))),
                Subset = Maybe(Stated),
                Binder = Maybe(() => Of(Any<Binder>())),
                Receptor = Maybe(() => Of(new ReceptorDescription(random.Next(2) == 0, Many(Text)))),
                GeneTransfer = Maybe(() => Of(new GeneTransfer(Text(), Maybe(Text)))),
                Payload = Maybe(Stated),
                Densities = Many(() => Of(new TargetDensity(Either("tumour", "healthy"), Text(), MaybeValue(() => random.Next(0, 99_999))))),
                Spares = Maybe(Stated),
                FratricideMitigation = Maybe(Stated),
                DoseBounds = Maybe(() => Of(new DoseBounds(new CellDose(1e7, basis), new CellDose(1.5e9, basis), Text()))),
                Process = Many(() => Of(Step())),
            },
            new Population(Maybe(Stated), Many(() => Of(new Criterion(random.Next(2) == 0, Text(), Maybe(Rule)) { Identifier = Maybe(Text) }))) { Sex = Maybe(Stated) },
            new StudyDesign(Maybe(Stated), Maybe(() => Of(random.Next(1, 9))), Maybe(() => Of(Any<Allocation>())), Maybe(Stated), Maybe(Stated), Maybe(() => Of(Enrolment())),
                Of(new Escalation("3+3", MaybeValue(Any<ThreePlusThreeVariant>), levels, Maybe(() => Doses(levels, basis)))),
                Maybe(() => Of(new DltWindow(Any<DltWindowStart>(), Days()))), Maybe(Stated), Many(() => Of(new InfusionMention(Text(), Any<InfusionCount>()))))
            { Conditioning = Maybe(() => Of(Any<ConditioningGiven>())) },
            new Schedule(Maybe(() => Of(Times())), Maybe(() => Of(Times())), Maybe(() => Of(Frame())), Maybe(() => Of(Frame())), Maybe(() => Of(Frame())), Maybe(() => Of(Interval())),
                Maybe(() => Of(Any<DayConvention>())))
            { ConditioningStart = Maybe(() => Of(-Days())) },
            [.. Endpoints().Select(e => e with { Level = MaybeValue(Any<EndpointLevel>) })],
            Many(() => new ImportNote(Text(), Text(), Place())),
            Either(Chosen.Nothing, Chosens(levels, basis)))
        {
            Information = Either(ProductInformation.None, Information()),
            Outline = Either(StudyOutline.None, new ArbitraryOutline(random, Text, Place).Draw()),
        };
    }

    private ProductInformation Information() => new(
        [Of(new ExpectedEvent(Text(), Text(), random.Next(2) == 0, MaybeValue(Share)))],
        Many(() => Of(new Precaution(Any<PrecautionKind>(), Text(), MaybeValue(Days), MaybeValue(() => new Temperature(38.25))))),
        Many(() => Of(new Claim(Text(), Text(), MaybeValue(Share), MaybeValue(() => random.Next(0, 5)), MaybeValue(() => random.Next(5, 9))))),
        Many(Stated));

    private ProcessStep Step() => new(Text(), Text(), Maybe(Text), Either<ProcessTiming?>(null, new ProcessTiming.Count(random.Next(1, 9)), new ProcessTiming.Lasting(Duration.OfDays(3), Days() + Duration.OfDays(3)), new ProcessTiming.Starting(-Days())), random.Next(2) == 0)
    {
        Collects = Either<string[]>([], ["whole-blood"], ["whole-blood", "leukapheresis"]),
    };

    private EligibilityRule Rule() => Either<EligibilityRule>(
        new EligibilityRule.Age(MaybeValue(() => random.Next(0, 18)), random.Next(18, 99)), new EligibilityRule.Karnofsky(random.Next(101)), new EligibilityRule.Ecog(random.Next(6)),
        new EligibilityRule.LifeExpectancy(Duration.OfDays(random.Next(1, 9) * Duration.DaysInMonth)), new EligibilityRule.Washout(Days(), Text()),
        new EligibilityRule.TargetShare(Share(), random.Next(2) == 0), new EligibilityRule.Weight(MaybeValue(() => random.Next(10, 40) / 2.0), random.Next(40, 200)),
        new EligibilityRule.State(Text()), new EligibilityRule.Not(new EligibilityRule.State(Text())), new EligibilityRule.All([new EligibilityRule.State(Text()), new EligibilityRule.Karnofsky(random.Next(101))]),
        new EligibilityRule.Any([new EligibilityRule.State(Text()), new EligibilityRule.Not(new EligibilityRule.Any([new EligibilityRule.State(Text())]))]));

    private Chosen Chosens(string[] levels, DoseBasis basis) => new(
        Text(), MaybeValue(() => basis), Maybe(() => Doses(levels, basis)), MaybeValue(Any<ThreePlusThreeVariant>), MaybeValue(Any<CapPolicy>), MaybeValue(() => -Days()),
        Maybe(() => new DoseLimitingToxicityRule(random.Next(1, 6), Many(Text), Share()) { Deaths = Any<DeathsThatCount>(), Tolerated = Either<IReadOnlyList<ToleratedToxicity>>([], [new("Tumour lysis syndrome", random.Next(1, 6), random.Next(1, 40)), new("Cytokine release syndrome", 3, 0.25)]) }), Maybe(() => new VisitWindows(Share(), Days())), Maybe(Interval),
        Maybe<IReadOnlyList<int>>(() => [-7, random.Next(1, 99)]), MaybeValue(Days), Maybe(() => new ResponseRule(CriteriaFamilies.Names[random.Next(CriteriaFamilies.Names.Count)], MaybeValue(Days), Days()) { Evaluator = Any<ResponseEvaluator>(), Reading = Any<ConfirmationReading>() }),
        Maybe(() => new CytokineReleaseRule(Either("Lee-2014", "Penn-2018", "CARTOX-2018", "CTCAE-5.0"), new Temperature(Math.Round(37 + (random.NextDouble() * 3), random.Next(1, 5))), Duration.OfHours(random.Next(1, 99))) { OrgansFromLaboratory = random.Next(2) == 0 }),
        MaybeValue(Any<DayConvention>), MaybeValue(Any<DurationConvention>), MaybeValue(Days), Maybe(() => new PrecisionWanted(Share(), Share(), Share(), Share(), Share(), 1.0 / 3) { Power = Share() }),
        new Dictionary<string, string> { ["OS-ORIGIN"] = Either("infusion", "enrolment") }, [])
    {
        DoseCap = basis == DoseBasis.CellsPerKilogram ? MaybeValue(() => new CellDose(random.Next(1, 99) * 1e7, DoseBasis.Cells)) : null,
        DltWindow = MaybeValue(Days),
        ObservedUntil = MaybeValue(Days),
        Survival = Maybe(() => new SurvivalRule(Any<ProgressionRule>(), Any<SurvivalSoftware>(), [Days(), Duration.OfDays(6 * Duration.DaysInMonth)], MaybeValue(Days), Any<TransplantRule>(), Any<FailureTime>())),
        CtcaeVersion = Either<string?>(null, "4.03", "5.0", "6.0"),
        Screening = Maybe(() => new ScreeningRule(Any<LysisAnchor>(), random.Next(1, 200), random.Next(1, 80) / 10.0, Days())),
        VitalSignRanges = Maybe<IReadOnlyList<VitalSignRange>>(() => [new("SYSBP", false, random.Next(60, 99), "mmHg"), new("TEMP", true, random.Next(380, 410) / 10.0, "°C")]),
        SystemOrder = MaybeValue(Any<SystemOrder>),
        Schedule = Maybe(() => new ChosenSchedule(Times(), Maybe(Times), Maybe(Times), Maybe(Times))),
        Kinetics = Maybe(() => new KineticsRule(Any<AucRule>(), Any<BeyondLast>(), Any<BelowLimitAs>(), Any<BelowLimitAs>(), MaybeValue(Days), MaybeValue(() => random.Next(3, 9)),
            [new(Text(), 1, PointUse.Nowhere, Text()), new(Text(), random.Next(2, 99), Either(PointUse.InNoSlope, PointUse.InTerminalSlope), Text())])),
        Safety = Maybe(() => new SafetyRule(Many(Text), Duration.OfDays(random.Next(1, 50)), Duration.OfDays(random.Next(50, 400)), Days())),
        FollowUp = Maybe(() => new FollowUpRule(random.Next(1, 50), [new(random.Next(1, 9) * Duration.DaysInMonth), Days()], random.Next(1, 9), Days())),
        Interest = Maybe<IReadOnlyDictionary<string, IReadOnlyList<string>>>(() => new Dictionary<string, IReadOnlyList<string>> { ["a class"] = [Text()], ["another"] = [Text(), Text()] }),
        Specification = Maybe<IReadOnlyDictionary<string, ProductLimit>>(() => new Dictionary<string, ProductLimit>
        {
            ["VIABLE"] = new ProductLimit.Number(Either(">=", "<=", ">", "<"), random.Next(1, 100) / 7.0, Either("%", "copies/cell")),
            ["STERIL"] = new ProductLimit.Word("NO GROWTH"),
        }),
    };

    private List<Endpoint> Endpoints() =>
    [
        new Endpoint.AdverseEvents("ae", Text(), MaybePlace(), [new("AE", Text()), new("SAE", Text())]) { Counts = Either<string?>(null, "events", "subjects") },
        new Endpoint.Pharmacodynamics("pd", Text(), MaybePlace(), Text(), Maybe(Text), Maybe(Text)),
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

    private Citation Place() => random.Next(6) switch
    {
        5 => new("D2", 7, 9, Maybe(Word)) { Path = "study.versions[0].titles[2].text", And = new("D3", 4, 4) },
        0 => Citation.NotInRecord,
        1 => Citation.NotInRecord with { From = "a registry: NCT00000000, 2 to 14 days" },
        2 => new("D2", random.Next(1, 9), random.Next(9, 60), Maybe(Word)) { And = new("D3", 4, 4) { And = new("D3", 7, 8) } },
        _ => new("D2", random.Next(1, 9), random.Next(9, 60), Maybe(Word)),
    };

    private Citation? MaybePlace() => Maybe(Place);

    private Stated<string> Stated() => Of(Text());

    private Stated<T> Of<T>(T value) => new(value, MaybePlace(), null);

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private T? MaybeValue<T>(Func<T> make) where T : struct => random.Next(2) == 0 ? null : make();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private T Either<T>(params T[] these) => these[random.Next(these.Length)];
}
