using Cartwright.Protocols;
using Cartwright.Records;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>Invented records of the other layouts. None is a registered trial or a product of anybody.</summary>
internal static class OtherPages
{
    private const string Summary =
        "CAR-T cells express a receptor that includes single-chain antibodies (scFv), hinge regions, transmembrane regions, signaling regions and costimulatory regions. A lentiviral vector with CD28 is transduced into autologous T cells, which have no effect on cells that do not express the antigen";

    /// <summary>A mirror's page with nothing in it to complain of.</summary>
    public const string Mirror =
        $"""
        MedPath

        QRX-5 T Cells in Relapsed Acute Lymphoblastic Leukemia

        Phase 1
        Recruiting
        Conditions
        Acute Lymphoblastic Leukemia
        Interventions
        Biological: QRX-5 T cells targeting CD19 chimeric antigen receptor
        Registration Number
        NCT00000001
        Lead Sponsor
        An invented sponsor
        Brief Summary

        {Summary}.

        Detailed Description

        Detailed Description

        Recruitment & Eligibility

        Status
        RECRUITING
        Sex
        All
        Target Recruitment
        12
        Inclusion Criteria
          • Age 18-65
          • Relapsed or refractory disease
          • Expected survival time ≥ 3 months
          • Karnofsky score ≥ 50
          • ECOG score ≤ 2
          • Have not received other immunotherapy within 6 weeks
          • The CD19 expression rate of leukemia cells by flow cytometry is greater than 95%
        Exclusion Criteria
          • Pregnancy

        Study & Design

        Study Type
        INTERVENTIONAL
        Study Design
        SINGLE_GROUP
        Primary Outcome Measures
        NameTimeMethod
        Adverse eventsUp to 2 years

        Number of subjects with adverse events

        Trial Locations

        Locations (1)

        An invented hospital

        Lund, Sweden

        © Copyright 2025. All Rights Reserved by nobody
        """;

    /// <summary>The same trial as a registry's row.</summary>
    public const string Row =
        $"""
        QRX-5 T Cells in Relapsed Acute Lymphoblastic Leukemia
        {Summary}
        Acute Lymphoblastic Leukemia
        BIOLOGICAL: QRX-5 T cells targeting CD19 chimeric antigen receptor
        Adverse events, Number of subjects with adverse events, Up to 2 years
        """;

    /// <summary>A product page with little to complain of beside that it states no trial.</summary>
    public const string Product =
        """
        Drug Overview
        - Generic name: LUM-9 autologous T lymphocytes (also known as LX immunotherapy)
        - Route of Administration: Intravenous (into a vein)
        - FDA Approval Status: Investigational (not yet approved)
        How It Works
        - The Signaling Parts: A signal goes through two parts called CD28 and CD3zeta.
        The receptor can bind to MSLN receptors. Most healthy cells have 200 of them, many cancer cells have 9,000 of them.
        Uses Under Study
        - Oncological uses:
        - Mesothelioma.
        Dosage
        | Procedure Step | Description | Frequency |
        | Cell Collection | Cells are collected (Apheresis). | Once |
        | Infusion | Cells are given into a vein. | Once |
        | Dose | Doses range from 10 million to 1 billion cells. | Once |
        Results
        Researchers found that more than 60 percent of patients (5 of 8) experienced a Disease Control state.
        Common side effects (more than 10 percent)
        - Fever: Often.
        Serious adverse events
        - Infection: Now and then.
        Management
        In cytokine release of grade 2 doctors may use Tocilizumab.
        Pre-treatment tests
        - Biopsy: To find the target.
        Precautions
        - Stay Close: You must stay within 50 km of the hospital for at least four weeks after treatment.
        - Do tell your doctor if you have a fever over 101.3 degrees Fahrenheit.
        """;

    /// <summary>The protocol that a record states; the record is cited as R1.</summary>
    public static Protocol Read(string text) => Read(new RecordText("R1", "record.txt", text));

    /// <summary>The protocol that records of one trial state.</summary>
    public static Protocol Read(params RecordText[] records)
    {
        var read = RegisteredRecords.Read(records);
        Assert.Empty(read.Faults);
        return read.Protocol!;
    }

    /// <summary>The records under their names.</summary>
    public static RecordText Named(string name, string text) => new(name, $"{name}.txt", text);
}
