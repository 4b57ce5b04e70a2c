using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records.Usdm.Export;

/// <summary>
/// A protocol as a study of USDM v4.0. What USDM has a class for stands in its class, under its code where a code is known; what follows from the protocol and USDM wants listed (visits,
/// periods) is marked as derived; what USDM has no class for stands in extension attributes, in the words of a protocol file. Importing the study gives the protocol again, its places aside.
/// </summary>
/// <remarks>CDISC. Unified Study Definitions Model v4.0. https://github.com/cdisc-org/DDF-RA.</remarks>
public static class StudyExport
{
    private const string UsdmVersion = "4.0.0";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The study as JSON; or null and why it cannot be written. The same protocol is always the same bytes.</summary>
    public static (string? Json, IReadOnlyList<Fault> Faults) Of(Protocol protocol)
    {
        var faults = OutlineFaults.Of(protocol.Outline);
        if (faults.Count > 0) return (null, faults);
        var make = new UsdmObjects(ExportedOutline.Ids(protocol.Outline));
        var study = new JsonObject
        {
            ["study"] = new JsonObject { ["id"] = null, ["name"] = protocol.Study.Id, ["versions"] = new JsonArray(Version(make, protocol)), ["documentedBy"] = new JsonArray(), ["instanceType"] = "Study" },
            ["usdmVersion"] = UsdmVersion,
            ["systemName"] = "Cartwright",
        };
        return (study.ToJsonString(Layout) + "\n", []);
    }

    private static JsonObject Version(UsdmObjects make, Protocol protocol)
    {
        var version = new JsonObject { ["id"] = make.NextId("StudyVersion"), ["versionIdentifier"] = "not stated in the protocol", ["rationale"] = "Not stated in the protocol." };
        new ExportedIdentity(make, protocol.Study).AddTo(version);
        var design = new ExportedDesign(make, protocol);
        version["studyDesigns"] = new JsonArray(design.For(version));
        version["notes"] = UsdmObjects.List(protocol.Notes.Select(n => make.Extended(make.New("CommentAnnotation", ("text", n.Message)), UsdmAttributes.Note, n.Code)));
        version["instanceType"] = "StudyVersion";
        return make.Extended(version, UsdmAttributes.Protocol, ExportedParts.Of(protocol, design.TimelineHeld, design.Arms));
    }
}
