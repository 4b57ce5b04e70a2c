using Cartwright.Protocols;
using Cartwright.Records;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>Invented registry pages of the layout that the importer reads. None is a registered trial.</summary>
internal static class Pages
{
    /// <summary>A page on which everything is stated that a finding could ask for.</summary>
    public const string Repaired =
        """
        This is a single-arm trial of the safety and tolerability of LUM-7 cells in patients with GPC3-positive (immunohistochemistry 2+) liver cancer.
        According to the 3+3 principle, without de-escalation, two dose levels are given: low 1×10^6 cells/kg and high 3×10^6 cells/kg. Up to 12 subjects receive a single intravenous infusion.
        DLTs are observed from the start of conditioning to 28 days after infusion. A DLT is defined as any related adverse event of grade 3 or more.
        LUM-7 is a second-generation CAR-T product with a 4-1BB domain targeting GPC3 protein.
        Disease is assessed by CT every 6 weeks. The day of infusion is Day 0.
        Study Type
        INTERVENTIONAL
        Allocation
        NA
        Enrollment
        12
        Inclusion Criteria:
        - Age 18 or more
        Primary Outcomes
        Adverse events
        Adverse events (AEs) and treatment-emergent adverse events (TEAEs)
        Time frame: From infusion to 96 weeks after infusion
        Time to peak of serum cytokine Interferon-γ
        Time to peak of serum cytokine Interferon-γ
        Time frame: Within 48 hours before conditioning, 2 hours after infusion, Day 3, Day 7, Day 28
        Overall survival (OS)
        From enrolment to death from any cause
        Time frame: Baseline up to 96 weeks
        Objective response rate (ORR)
        The share of subjects with CR or PR by RECIST 1.1, confirmed after 28 days
        Time frame: Baseline up to 96 weeks
        Disease control rate (DCR)
        The share of subjects with CR, PR or SD, where SD lasts at least 6 weeks
        Time frame: Baseline up to 96 weeks
        Duration of response (DOR)
        From the first documented CR or PR to progression or death
        Time frame: Baseline up to 96 weeks
        Progression free survival (PFS)
        From infusion to progression or death
        Time frame: Baseline up to 96 weeks
        Quality of life by EORTC QLQ-C30
        For items 1 to 28, choose a number from 1 to 4, 1 means not at all and 4 means very much.
        Time frame: Baseline up to 96 weeks
        Peak concentration (Cmax)
        Maximum of transgene copies in blood
        Time frame: Within 48 hours before conditioning, 2 hours after infusion, Day 3, Day 7, Day 10, Day 14, Day 28
        Area under the curve (AUC)
        Area under the blood concentration-time curve from day 0 to day 28
        Time frame: Within 48 hours before conditioning, 2 hours after infusion, Day 3, Day 7, Day 10, Day 14, Day 28
        Half-life (t1/2)
        Time in which cells in blood halve, contraction phase
        Time frame: Within 48 hours before conditioning, 2 hours after infusion, Day 3, Day 7, Day 10, Day 14, Day 28
        """;

    /// <summary>Another trial: randomized, two arms, weeks for days, outcomes before the labels, criteria of eligibility, other words for everything.</summary>
    public const string TwoArms =
        """
        A two-arm study of the efficacy of BRX-19 cells in adults with relapsed lymphoma. BRX-19 is a third-generation CAR-T product against CD19 with CD28 and 4-1BB.
        Primary Outcome Measures:
        Overall response rate (ORR)
        Share with complete or partial remission by Lugano 2014
        Time frame: 2 years after infusion
        Overall survival (OS)
        From randomisation until death
        Time frame: From randomisation up to 5 years
        Secondary Outcome Measures:
        Time to peak of serum cytokines Interferon-gamma
        Peak time in blood
        Time frame: 30 minutes after infusion, 6 hours, 24 hours, Days 3, 5 and 8, Week 2
        Maximum concentration (Cmax)
        Copies of the transgene in peripheral blood
        Time frame: 24 hours before infusion, Day 1 (infusion), Week 2, Month 3
        Number of manufacturing slots
        How often a slot was free
        Time frame: 1 year
        Masking
        NONE
        Enrollment: 60
        Allocation: RANDOMIZED
        Sponsor
        An invented hospital
        Exclusion Criteria
        1. Active infection
        2. Pregnancy
        """;

    /// <summary>The protocol that a page states; the page is cited as R1.</summary>
    public static Protocol Read(string page)
    {
        var read = RegistryPage.Read("R1", "page.txt", page);
        Assert.Empty(read.Faults);
        return read.Protocol!;
    }

    /// <summary>A page with one of its phrases changed; the phrase must be there.</summary>
    public static string With(this string page, string phrase, string instead)
    {
        Assert.Contains(phrase, page, StringComparison.Ordinal);
        return page.Replace(phrase, instead, StringComparison.Ordinal);
    }
}
