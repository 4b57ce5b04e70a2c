using Cartwright.Models.Reference;
using Cartwright.Numerics;
using Cartwright.Products.Rules;

namespace Cartwright.Products;

/// <summary>An undisclosed costimulatory domain, run as each that it may be, in the same virtual patients: medians of what the cells do.</summary>
/// <param name="Domain">Were this the domain.</param>
/// <param name="Population">The patients' population.</param>
/// <param name="Patients">How many.</param>
/// <param name="Cmax">Highest count of CAR-T cells in blood, per µL.</param>
/// <param name="Tmax">Its day.</param>
/// <param name="OnDay360">Count of CAR-T cells in blood on day 360, per µL.</param>
/// <param name="Il6">Highest IL-6, pg/mL.</param>
public sealed record DomainComparison(string Domain, string Population, int Patients, double Cmax, double Tmax, double OnDay360, double Il6)
{
    private const int HowMany = 100;
    private const ulong Seed = 1;
    private const uint NoTrial = 0;
    private const double LastDay = 360;

    /// <summary>A row for each domain that it may be; empty where it is disclosed, or where the model has fewer than two of them.</summary>
    public static IReadOnlyList<DomainComparison> Of(Construct construct)
    {
        var domains = UndisclosedDomain.Of(construct).Distinct().Where(ConstructParameters.Knows).ToList();
        return domains.Count < 2 ? [] : [.. domains.Select(domain => Run(ConstructParameters.With(construct, domain), domain, ConstructParameters.PopulationOf(construct)))];
    }

    // A patient's number, not the order of drawing, decides who he is: the same hundred for each domain.
    private static DomainComparison Run(Construct construct, CostimulatoryDomain domain, string population)
    {
        var patients = ReferencePopulation.Of(population);
        var subjects = Enumerable.Range(0, HowMany).Select(i => new ReferenceSubject(ConstructParameters.Apply(construct, patients.Draw(Seed, NoTrial, (uint)i)))).ToList();
        var courses = subjects.Select(_ => new Course()).ToList();
        ReferenceSolver.Solve(new ReferenceCohort(subjects, ReferenceSchedule.To(LastDay), (int patient, in ReferenceSight sight) => courses[patient].See(sight)));
        double Middle(Func<Course, double> of) => Median.Of(courses.Select(of))!.Value;
        return new(ConstructNotation.Of(domain), population, HowMany, Middle(c => c.Cmax), Middle(c => c.Tmax), Middle(c => c.OnDay360), Middle(c => c.Il6));
    }

    private sealed class Course
    {
        public double Cmax { get; private set; }

        public double Tmax { get; private set; }

        public double OnDay360 { get; private set; }

        public double Il6 { get; private set; }

        public void See(in ReferenceSight sight)
        {
            var cells = sight.Observe().CarTPerMicrolitre;
            if (cells > Cmax) (Cmax, Tmax) = (cells, sight.Days);
            if (sight.Days == LastDay) OnDay360 = cells;
            Il6 = Math.Max(Il6, sight.Amount(ReferenceState.Il6));
        }
    }
}
