using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;

namespace Cartwright.Tests.Eligibility;

/// <summary>The CD7 protocol and screening logs for it, written in a test: each column's usual value lets a patient in.</summary>
internal static class Screening
{
    public const string Cd7 = "cd7-nct04785833";

    private static readonly (string Heading, string Value)[] Columns =
    [
        ("patient", ""), ("age (y)", "30"), ("informed consent", "yes"), ("life expectancy (mo)", "6"), ("refractory", "yes"), ("relapsed", "no"), ("acute leukaemia", "yes"), ("karnofsky", "80"), ("ecog", "1"),
        ("since other immunotherapy (mo)", "never"), ("CD7 (%)", "80"), ("uncontrolled active infection", "no"), ("active hepatitis B", "no"), ("active hepatitis C", "no"), ("HIV test positive", "no"),
        ("congenital immunodeficiency", "no"), ("pregnant", "no"), ("breastfeeding", "no"), ("central nervous system tumour", "no"), ("central nervous system leukaemia", "no"),
        ("patient agrees to treatment plan", "yes"), ("family agrees to treatment plan", "yes"),
    ];

    public static Protocol Protocol { get; } = ShippedRehearsals.ProtocolOf(Cd7);

    public static string Header { get; } = string.Join(',', Columns.Select(c => c.Heading));

    /// <summary>A row in which some columns, named by the start of their heading, have another value.</summary>
    public static string Row(string id, params (string Column, string Value)[] changes) => string.Join(',', Columns.Select(c =>
        c.Heading == "patient" ? id : changes.Where(ch => c.Heading.StartsWith(ch.Column, StringComparison.Ordinal)).Select(ch => ch.Value).DefaultIfEmpty(c.Value).First()));

    public static EligibilityReport Of(IReadOnlyList<string> rows) => Of(Protocol, string.Join('\n', rows.Prepend(Header)));

    public static EligibilityReport Of(Protocol protocol, string csv) => EligibilityReport.Of(protocol, PatientsFile.Read(protocol, "log.csv", new StringReader(csv)));

    public static PatientResult One(params (string Column, string Value)[] changes) => Of([Row("p", changes)]).Patients.Single();
}
