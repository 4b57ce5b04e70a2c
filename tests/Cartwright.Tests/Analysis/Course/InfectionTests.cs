using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Safety.Infections;
using Cartwright.Analysis.Subjects;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

public class InfectionTests
{
    private const string System = "Infections and infestations";

    [Fact]
    public void Infections_are_of_their_body_system_or_of_a_term_that_the_protocol_names()
    {
        var package = Package.Of().Event(3, "Pneumonia", system: System).Event(4, "Febrile neutropenia", system: "Blood").Event(5, "Hypoxia");
        var plan = Package.Plan with { Safety = Package.Plan.Safety with { InfectionTerms = ["febrile neutropenia"] } };
        Of(package).Infections.Select(i => i.Event.Term).ShouldBe(["Pneumonia"]);
        package.Course(plan).Infections!.Infections.Select(i => i.Event.Term).ShouldBe(["Pneumonia", "Febrile neutropenia"]);
    }

    [Fact]
    public void The_pathogen_is_what_somebody_wrote_and_nothing_is_read_out_of_a_term()
    {
        var package = Package.Of()
            .Event(1, "Escherichia sepsis", system: System)
            .Event(2, "Pneumonia", system: System).WithLast(e => e with { PathogenClass = "FUNGAL", Location = "LUNG" })
            .Event(3, "Colitis", system: System).WithLast(e => e with { PathogenClass = "PROBABLY VIRAL" })
            .Event(4, "Cystitis", system: System);
        var infections = CourseRows.Of(package.Data with { EventQualifiers = [new("S1", 1, 4, "AEPATHCL", "Viral"), new("S1", 2, 1, "OTHER", "BACTERIAL")] }).Infections!.Infections;
        infections.Select(i => i.Pathogen).ShouldBe([Pathogen.NotRecorded, Pathogen.Fungal, Pathogen.NotRecorded, Pathogen.Viral]);
        infections.Select(i => i.Site).ShouldBe([null, "LUNG", null, null]);
    }

    /// <summary>S1 is seen to day 400, S2 to day 10. Days 0 to 30: 31 + 11 days, two infections: 100 · 2/42. Days 31 to 90: 60 days, one. Later: 310, none.</summary>
    [Fact]
    public void Density_is_infections_over_all_days_under_observation_in_a_window()
    {
        var package = Package.Empty.With("S1").With("S2", seenUntil: 10)
            .Event(0, "Sepsis", system: System).Event(5, "Pneumonia", 2, system: System, subject: "S2", end: 7).Event(8, "Pneumonia", 4, system: System, subject: "S2")
            .Event(90, "Colitis", system: System).Event(-2, "Cystitis", system: System);
        var (infections, all) = (Of(package), SubjectLevel.Of(package.Data, Package.Plan).Subjects);
        infections.Density(all, StudyPeriod.Early).Per(100).OrNull!.Value.ShouldBe(100.0 * 2 / 42, 1e-12);
        infections.Density(all, StudyPeriod.Middle).Per(100).OrNull!.Value.ShouldBe(100.0 / 60, 1e-12);
        infections.Density(all, StudyPeriod.Late).Per(100).OrNull.ShouldBe(0);
        infections.Infections.Count(i => i.Period == StudyPeriod.ConditioningToInfusion).ShouldBe(1);
    }

    [Fact]
    public void Of_a_package_without_events_nothing_is_said() => Package.Of().Course().Infections.ShouldBeNull();

    private static InfectionAnalysis Of(Package package) => package.Course().Infections!;
}
