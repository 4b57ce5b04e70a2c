namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>NV: the axes on which neurotoxicity of immune effector cells is graded, a test a row.</summary>
/// <remarks>
/// CDISC SDTM Implementation Guide 3.4 has three homes for this. QS is for what is asked of a subject item by item; FT for one task-based test, which the ICE score alone would be;
/// RS for a classification as somebody judged it, which here is derived. NV, nervous system findings, holds all five axes of the grade beside each other, so it is NV.
/// CDISC publishes no terms for the ICE score; the codes are this project's.
/// </remarks>
internal static class NervousSystemLayout
{
    private const double HighestScore = 10, HighestDelirium = 32;

    private static readonly Variable<string> Test = Variable.Identifier("NVTESTCD");
    private static readonly Variable<string?> Finding = Variable.OptionalText("NVSTRESC");
    private static readonly Variable<double?> Score = Variable.NotNegative("NVSTRESN");
    private static readonly Variable<SdtmDate?> At = Variable.Date("NVDTC");

    public static DomainLayout<NeurologicalAssessment> Layout { get; } = new DomainLayout<NeurologicalAssessment>("NV", n => n.Subject, n => n.Sequence, Row)
        .With(Test, n => n.Test)
        .Derived("NVTEST", n => NameOf(n.Test))
        .Derived("NVORRES", Result)
        .With(Finding, Result)
        .With(Score, n => n.Score)
        .Derived("NVSTAT", n => n.Score is null && n.Finding is null ? "NOT DONE" : "")
        .With(At, n => n.At)
        .Day("NVDY", n => n.At);

    private static string Result(NeurologicalAssessment n) => n.Finding ?? Variable.Write(n.Score);

    private static string NameOf(string test) => test switch
    {
        CodeLists.NervousSystemTest.Encephalopathy => "ICE Score",
        CodeLists.NervousSystemTest.Delirium => "CAPD Score",
        CodeLists.NervousSystemTest.Consciousness => "Level of Consciousness",
        CodeLists.NervousSystemTest.Seizure => "Seizure",
        CodeLists.NervousSystemTest.Motor => "Motor Findings",
        CodeLists.NervousSystemTest.Oedema => "Cerebral Edema",
        _ => test,
    };

    private static NeurologicalAssessment Row(RowText row)
    {
        var (test, finding, score) = (row.Get(Test), row.Get(Finding), row.Get(Score));
        double? highest = test switch { CodeLists.NervousSystemTest.Encephalopathy => HighestScore, CodeLists.NervousSystemTest.Delirium => HighestDelirium, _ => null };
        if (score is { } points && (points > highest || (highest is not null && points != Math.Floor(points))))
            row.Refuse(Score, $"'{Variable.Write(points)}' is not a whole number from 0 to {highest}");
        var repeats = score is not null && finding == Variable.Write(score);
        return new(row.Subject, row.Sequence, test, score, repeats ? null : finding, row.Get(At));
    }
}
