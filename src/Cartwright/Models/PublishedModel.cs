namespace Cartwright.Models;

/// <summary>A published model as the library offers it: what it says of itself, whom it is about, and a way to solve it that is the same for all.</summary>
public sealed record PublishedModel
{
    /// <summary>For the command line: lower case, hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>What it describes, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Authors, title, journal, year, pages.</summary>
    public required string Citation { get; init; }

    /// <summary>The paper's DOI.</summary>
    public required string Doi { get; init; }

    /// <summary>Its states, in order; empty for a closed form.</summary>
    public required IReadOnlyList<ModelState> States { get; init; }

    /// <summary>Its parameters, in the order of a patient's vector, initial burden and dose among them.</summary>
    public required IReadOnlyList<ModelParameter> Parameters { get; init; }

    /// <summary>For whom it is published; the first is the one meant where nobody says which.</summary>
    public required IReadOnlyList<ModelPopulation> Populations { get; init; }

    /// <summary>What can be seen.</summary>
    public required IReadOnlyList<ModelOutput> Outputs { get; init; }

    /// <summary>How it is solved.</summary>
    public required ModelEquations Equations { get; init; }

    /// <summary>What is printed wrongly, left open or otherwise not taken as it stands, and what was done.</summary>
    public IReadOnlyList<string> Departures { get; init; } = [];

    /// <summary>What it cannot say.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>How its numbers were checked.</summary>
    public required string CheckedAgainst { get; init; }

    /// <summary>How long its curves are worth looking at, days from infusion.</summary>
    public required double Days { get; init; }

    /// <summary>The parameters that together are the tumour burden at infusion: multiplied by one factor, the burden is. Empty where there is no tumour.</summary>
    public IReadOnlyList<string> Burden { get; init; } = [];

    /// <summary>The parameters that together are the dose of cells. Empty where there is none.</summary>
    public IReadOnlyList<string> Dose { get; init; } = [];

    /// <summary>The parameters that together are the antigen on a tumour cell. Empty where none is modelled.</summary>
    public IReadOnlyList<string> Antigen { get; init; } = [];

    /// <summary>Where a parameter stands in a patient's vector.</summary>
    /// <exception cref="ArgumentException">There is no parameter of this symbol.</exception>
    public int IndexOf(string symbol)
    {
        for (var i = 0; i < Parameters.Count; i++)
            if (Parameters[i].Symbol == symbol) return i;
        throw new ArgumentException($"{Key} has no parameter {symbol}.", nameof(symbol));
    }

    /// <summary>The first output with a role; null where the model has none.</summary>
    public int? OutputOf(OutputRole role)
    {
        for (var i = 0; i < Outputs.Count; i++)
            if (Outputs[i].Role == role) return i;
        return null;
    }

    /// <summary>The population of this key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ModelPopulation Population(string key) =>
        Populations.FirstOrDefault(p => p.Key == key) ?? throw new ArgumentException($"{Key} has no population {key}; there are {string.Join(", ", Populations.Select(p => p.Key))}.", nameof(key));

    /// <summary>The parameters of a population's typical patient.</summary>
    public IReadOnlyList<double> Typical(ModelPopulation population) => With([.. Parameters.Select(p => p.Value)], population.Values);

    /// <summary>The parameters of a patient published one by one.</summary>
    public IReadOnlyList<double> ValuesOf(ModelPopulation population, PublishedPatient patient) => With(Typical(population), patient.Values);

    /// <summary>The same parameters with some of them replaced.</summary>
    public IReadOnlyList<double> With(IReadOnlyList<double> parameters, params IReadOnlyList<(string Symbol, double Value)> values)
    {
        double[] changed = [.. parameters];
        foreach (var (symbol, value) in values) changed[IndexOf(symbol)] = value;
        return changed;
    }

    /// <summary>The same parameters with some of them multiplied: <c>Scaled(p, model.Burden, 4)</c> has four times the tumour.</summary>
    public IReadOnlyList<double> Scaled(IReadOnlyList<double> parameters, IReadOnlyList<string> symbols, double factor)
    {
        double[] changed = [.. parameters];
        foreach (var symbol in symbols) changed[IndexOf(symbol)] *= factor;
        return changed;
    }

    /// <summary>How a parameter differs between the patients of a population; null where it does not.</summary>
    public Variability? BetweenPatients(ModelPopulation population, int parameter)
    {
        if (population.Between is not { } between) return Parameters[parameter].Between;
        return between.FirstOrDefault(b => b.Symbol == Parameters[parameter].Symbol).Between;
    }

    /// <summary>The patients of a population differ: its variability is published, or its patients are.</summary>
    public bool Varies(ModelPopulation population) => population.Patients.Count > 0 || Enumerable.Range(0, Parameters.Count).Any(i => BetweenPatients(population, i) is not null);

    /// <summary>Solves patients, given by their parameters, and reads all outputs at the days; calls back after each patient.</summary>
    /// <exception cref="ArgumentException">A patient has not a parameter for each of the model's, or one is not a number; or the days do not rise from 0 or later.</exception>
    public ModelCurves Solve(IReadOnlyList<IReadOnlyList<double>> patients, IReadOnlyList<double> days, Action? solved = null)
    {
        if (days.Count == 0 || !(days[0] >= 0) || days.Zip(days.Skip(1)).Any(d => !(d.Second > d.First))) throw new ArgumentException("Days rise, from 0 or later.", nameof(days));
        if (patients.FirstOrDefault(p => p.Count != Parameters.Count || p.Any(double.IsNaN)) is { } wrong)
            throw new ArgumentException($"A patient of {Key} has {Parameters.Count} parameters, all numbers; there are {wrong.Count}.", nameof(patients));
        var curves = new ModelCurves(days, patients.Count, Outputs.Count);
        Equations.Solve(this, patients, curves, solved ?? (() => { }));
        return curves;
    }
}
