using Cartwright.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Cartwright.Trials.SingleArm;

/// <summary>What a two-stage trial showed. The plain proportion and its plain interval are wrong after a trial that could have stopped: it stops when it looks bad.</summary>
/// <remarks>
/// Jung, Kim. On the estimation of the binomial probability in multistage clinical trials. Stat. Med. 23 (2004) 881–896: the estimate without bias.
/// Koyama, Chen. Proper inference from Simon's two-stage designs. Stat. Med. 27 (2008) 3145–3154: P value and interval from the order of stages, in which every trial that went on is above every one
/// that did not; here that is also the order of the estimates, so Jung's and theirs agree. Sample sizes other than planned, which Koyama and Chen treat too, are refused.
/// </remarks>
public sealed record TwoStageInference
{
    private const double Accuracy = 1e-13;

    private readonly SimonTwoStage _design;
    private readonly bool _wentOn;

    /// <summary>The trial ended with so many responses; after the first stage if they are <see cref="SimonTwoStage.FirstFutile"/> or fewer among its patients.</summary>
    /// <exception cref="ArgumentException">Patients of neither stage, or responses with which the trial would not have ended there.</exception>
    public TwoStageInference(SimonTwoStage design, int responses, int patients)
    {
        _wentOn = patients == design.Patients;
        new Demands().That(_wentOn || patients == design.FirstPatients, $"{patients} patients, and the design ends with {design.FirstPatients} or {design.Patients}")
            .That(responses >= 0 && responses <= patients, $"{responses} responses of {patients} patients")
            .That(_wentOn || responses <= design.FirstFutile, $"with {responses} responses of {patients} the design goes on to {design.Patients} patients")
            .That(!_wentOn || responses > design.FirstFutile, $"with {responses} responses the first stage would have been the last").Hold();
        (_design, Responses, Patients) = (design, responses, patients);
    }

    /// <summary>Responses.</summary>
    public int Responses { get; }

    /// <summary>Patients.</summary>
    public int Patients { get; }

    /// <summary>Whether the treatment is of interest: more responses than are futile.</summary>
    public bool Active => _wentOn && Responses > _design.Futile;

    /// <summary>The estimate of the response rate without bias, of the smallest variance (UMVUE).</summary>
    public double Unbiased
    {
        get
        {
            if (!_wentOn) return (double)Responses / Patients;
            var (first, second) = (_design.FirstPatients, _design.Patients - _design.FirstPatients);
            var fewest = Math.Max(_design.FirstFutile + 1, Responses - second);
            var stages = Enumerable.Range(fewest, Math.Min(first, Responses) - fewest + 1).ToList();
            var largest = stages.Max(x => Ways(first, second, x));
            return stages.Sum(x => (double)x / first * Math.Exp(Ways(first, second, x) - largest)) / stages.Sum(x => Math.Exp(Ways(first, second, x) - largest));
        }
    }

    /// <summary>The rate at which a result as good as this is as probable as not (median unbiased).</summary>
    public double MedianUnbiased => Responses == 0 ? 0 : Rate(p => AsGood(p) - 0.5);

    /// <summary>The one-sided P value against the null rate of the design: below alpha exactly where the design says that the treatment is of interest.</summary>
    public double PValue => AsGood(_design.NullRate);

    /// <summary>The interval, its two errors equal. That of level 1 − 2α lies above the null rate exactly where the P value is below α.</summary>
    /// <exception cref="ArgumentException">A level that is none.</exception>
    public ConfidenceInterval Interval(double level = ConfidenceInterval.UsualLevel)
    {
        new Demands().Within("the level", level).Hold();
        var tail = (1 - level) / 2;
        return new(Responses == 0 ? 0 : Rate(p => AsGood(p) - tail), Responses == Patients ? 1 : Rate(p => tail - AsBad(p)), level);
    }

    // As good as this, or better: more responses at the same stage, or a trial that went on.
    private double AsGood(double rate) => _wentOn ? MoreThan(rate, Responses - 1) : new BinomialRows(rate).AtLeast(Patients, Responses);

    private double AsBad(double rate) => _wentOn ? 1 - MoreThan(rate, Responses) : new BinomialRows(rate).AtMost(Patients, Responses);

    private double MoreThan(double rate, int responses)
    {
        var rows = new BinomialRows(rate);
        return Enumerable.Range(_design.FirstFutile + 1, _design.FirstPatients - _design.FirstFutile)
            .Sum(first => rows.Exactly(_design.FirstPatients)[first] * rows.AtLeast(_design.Patients - _design.FirstPatients, responses + 1 - first));
    }

    // The ways to share the responses among the stages, of trials that went on: in logarithms, as they outgrow a double.
    private double Ways(int first, int second, int inFirst) => SpecialFunctions.BinomialLn(first, inFirst) + SpecialFunctions.BinomialLn(second, Responses - inFirst);

    private static double Rate(Func<double, double> rising) => Brent.FindRoot(rising, 0, 1, Accuracy, 200);
}
