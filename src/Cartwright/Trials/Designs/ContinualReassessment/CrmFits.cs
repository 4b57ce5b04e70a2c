namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The fits of a model by counts, each computed once, and shared by designs of the same model. May be asked from several threads.</summary>
public sealed class CrmFits(CrmModel model)
{
    private readonly FitMemory<CrmFit> memory = new(model.Posterior);

    /// <summary>The model.</summary>
    public CrmModel Model => model;

    /// <summary>Distinct counts fitted so far.</summary>
    public int Distinct => memory.Distinct;

    /// <summary>The posterior after these outcomes.</summary>
    public CrmFit Of(Outcomes outcomes) => memory.Of(outcomes);
}
