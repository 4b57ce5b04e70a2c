using Cartwright.Protocols;
using Cartwright.Protocols.Files;

namespace Cartwright.Records.Usdm.Export;

/// <summary>The parts of a protocol that USDM has no class for, in the words of a protocol file.</summary>
internal static class ExportedParts
{
    /// <summary>What remains of a protocol when the classes of USDM hold what they can.</summary>
    /// <param name="timelineHeld">Whether the timeline was made of the protocol's sampling times, and so holds them.</param>
    /// <param name="arms">How many arms the design lists.</param>
    public static string Of(Protocol protocol, bool timelineHeld, int arms)
    {
        List<YamlPage.Line> lines = [];
        lines.AddPart("study", IdentityPart.Write(new StudyIdentity(protocol.Study.Id, null, null, []) { Status = protocol.Study.Status, Sites = protocol.Study.Sites }));
        lines.AddPart("product", ProductPart.Write(protocol.Product));
        lines.AddPart("information", InformationPart.Write(protocol.Information));
        lines.AddPart("design", DesignPart.Write(Rest(protocol.Design, arms)));
        lines.AddPart("schedule", SchedulePart.Write(timelineHeld ? protocol.Schedule with { Kinetics = null, Cytokines = null } : protocol.Schedule));
        if (protocol.Chosen != Chosen.Nothing) lines.AddPart("chosen", new ChosenPages(protocol.Chosen, protocol.EscalationInForce?.Value.Levels).Write());
        return Written(new YamlPage.Map(lines, OnOneLine: false));
    }

    /// <summary>How an endpoint is computed; its title and level are its class's.</summary>
    public static string Of(Endpoint endpoint) => Written(EndpointPart.Write(endpoint with { Level = null }));

    /// <summary>The rule that a criterion means.</summary>
    public static string Of(EligibilityRule rule) => Written(new YamlPage.Map([PopulationPart.Write(rule)], OnOneLine: false));

    // A class holds the arms that are listed, an allocation at random, and one planned number.
    private static StudyDesign Rest(StudyDesign design, int arms) => design with
    {
        StudyType = null,
        Arms = design.Arms?.Value == arms ? null : design.Arms,
        Allocation = design.Allocation?.Value == Allocation.Randomized ? null : design.Allocation,
        Purpose = null,
        Masking = null,
        Enrolment = design.Enrolment is { Value: { From: null, To: null } } ? null : design.Enrolment,
    };

    private static string Written(YamlPage page)
    {
        var text = new StringWriter();
        page.WriteTo(text);
        return text.ToString();
    }
}
