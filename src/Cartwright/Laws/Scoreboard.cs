using Cartwright.Laws.Arms;

namespace Cartwright.Laws;

/// <summary>How many patients in an arm, from which seed, on how many threads. Threads change the time it takes and nothing else.</summary>
public sealed record LawSettings(int Patients, ulong Seed, int Threads);

/// <summary>A law in a model.</summary>
/// <param name="Law">The law.</param>
/// <param name="Model">The model.</param>
/// <param name="Judgement">What came out.</param>
public sealed record LawResult(Law Law, LawModel Model, Judgement Judgement)
{
    /// <summary>It came out as claimed, or nothing is claimed.</summary>
    public bool AsClaimed => Law.ClaimOf(Model) is not { } claimed || claimed == Judgement.Outcome;
}

/// <summary>Which causal claims of the review are true together in which model.</summary>
/// <param name="Settings">How it was computed.</param>
/// <param name="Results">Model after model, and in each law after law.</param>
public sealed record Scoreboard(LawSettings Settings, IReadOnlyList<LawResult> Results)
{
    /// <summary>Everything that is claimed came out as claimed.</summary>
    public bool AsClaimed => Results.All(r => r.AsClaimed);

    /// <summary>Puts laws to models; calls back after each law in each model.</summary>
    public static Scoreboard Of(IReadOnlyList<LawModel> models, IReadOnlyList<Law> laws, LawSettings settings, Action? judged = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Patients, 2, nameof(settings));
        var results = new List<LawResult>();
        foreach (var model in models)
        {
            var judge = JudgeOf(model, settings);
            foreach (var law in laws)
            {
                results.Add(new(law, model, judge(law)));
                judged?.Invoke();
            }
        }
        return new(settings, results);
    }

    private static Func<Law, Judgement> JudgeOf(LawModel model, LawSettings settings)
    {
        if (model is ReferenceModel reference)
        {
            var bench = new ReferenceBench(reference, settings);
            return law => law.OnReference(bench);
        }
        var library = new LibraryBench(((LibraryModel)model).Published, settings);
        return law => law.OnLibrary is { } judge ? judge(library) : Judgement.None(law.Lacking);
    }
}
