namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>What has to be known of a trial with pending patients at an arrival.</summary>
/// <remarks>Lists are held as short texts of characters: equal when they are, and fit for a dictionary.</remarks>
/// <param name="Passed">By level: patients whose window passed without toxicity.</param>
/// <param name="Toxicities">By level: patients with a toxicity.</param>
/// <param name="Pending">Pairs of level and bins passed, the longest pending first.</param>
/// <param name="ToxicBins">The bins in which toxicities came, in rising order; empty where weights do not ask.</param>
/// <param name="Current">The level of the last patient.</param>
/// <param name="LastToxic">Whether the last patient had a toxicity.</param>
internal readonly record struct TiteState(string Passed, string Toxicities, string Pending, string ToxicBins, int Current, bool LastToxic)
{
    public static TiteState Nobody(int levels) => new(new('\0', levels), new('\0', levels), "", "", 0, false);

    public int Toxic(int level) => Toxicities[level - 1];

    public int NextLevel(TiteDesign design, TiteTruth truth) => Current == 0 ? design.Start : design.Next(Patients(design, truth), Current, LastToxic).Level;

    public TiteState Treat(int level) => this with { Pending = Pending + (char)level + '\0', Current = level, LastToxic = false };

    /// <summary>Every way the pending patients can fare in so many bins, with its probability.</summary>
    public IEnumerable<(TiteState State, double Probability)> After(int bins, TiteTruth truth, bool rememberBins) =>
        Fare(this with { Pending = "" }, Pending, 0, bins, truth, rememberBins);

    private static IEnumerable<(TiteState State, double Probability)> Fare(TiteState so, string pending, int at, int bins, TiteTruth truth, bool rememberBins)
    {
        if (at == pending.Length) return [(so, 1)];
        var (level, age) = ((int)pending[at], (int)pending[at + 1]);
        var then = Math.Min(age + bins, truth.Bins);
        var perBin = truth.Dlt[level - 1] / truth.Bins / (1 - truth.Dlt[level - 1] * age / truth.Bins);
        var last = at + 2 == pending.Length;

        var without = then == truth.Bins ? so with { Passed = OneMore(so.Passed, level) } : so with { Pending = so.Pending + (char)level + (char)then };
        var toxic = so with { Toxicities = OneMore(so.Toxicities, level), LastToxic = last };
        var ways = new List<(TiteState State, double Probability)> { (without, 1 - perBin * (then - age)) };
        if (!rememberBins) ways.Add((toxic, perBin * (then - age)));
        else
            for (var bin = age + 1; bin <= then; bin++) ways.Add((toxic with { ToxicBins = string.Concat((so.ToxicBins + (char)bin).Order()) }, perBin));
        return ways.Where(w => w.Probability > 0).SelectMany(w => Fare(w.State, pending, at + 2, bins, truth, rememberBins), (w, rest) => (rest.State, w.Probability * rest.Probability));
    }

    /// <summary>The patients, in an order of no meaning.</summary>
    public IReadOnlyList<FollowedPatient> Patients(TiteDesign design, TiteTruth truth)
    {
        var (patients, bin, seen) = (new List<FollowedPatient>(), design.Window / truth.Bins, 0);
        for (var level = 1; level <= Passed.Length; level++)
        {
            for (var i = 0; i < Passed[level - 1]; i++) patients.Add(new(level, false, design.Window));
            for (var i = 0; i < Toxicities[level - 1]; i++) patients.Add(new(level, true, seen < ToxicBins.Length ? ToxicBins[seen++] * bin : design.Window));
        }
        for (var i = 0; i < Pending.Length; i += 2) patients.Add(new(Pending[i], false, Pending[i + 1] * bin));
        return patients;
    }

    private static string OneMore(string counts, int level) => string.Concat(counts.AsSpan(0, level - 1), [(char)(counts[level - 1] + 1)], counts.AsSpan(level));
}
