using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>Titles, numbers, the organizations that gave them, and the sponsor.</summary>
internal sealed class ExportedIdentity(UsdmObjects make, StudyIdentity study)
{
    private const string NotStated = "not stated in the protocol";

    private readonly List<JsonObject> organizations = [];

    /// <summary>Adds what a version says of its identity.</summary>
    public void AddTo(JsonObject version)
    {
        version["studyIdentifiers"] = UsdmObjects.List(Numbers());
        version["titles"] = UsdmObjects.List(Titles());
        version["roles"] = UsdmObjects.List(Roles());
        version["organizations"] = UsdmObjects.List(organizations);
    }

    private IEnumerable<JsonObject> Titles()
    {
        var listed = study.Titles.Select(t => make.New("StudyTitle", ("text", t.Value.Text), ("type", make.Code("StudyTitle.type", t.Value.Kind)))).ToList();
        if (study.Title is not { } title) return listed;
        if (listed.FindIndex(t => t["text"]!.GetValue<string>() == title.Value) is var at and >= 0) make.Extended(listed[at], UsdmAttributes.Role, "title, listed");
        else listed.Add(make.Extended(make.New("StudyTitle", ("text", title.Value), ("type", make.Code("StudyTitle.type", "Official Study Title"))), UsdmAttributes.Role, "title"));
        return listed;
    }

    private IEnumerable<JsonObject> Numbers()
    {
        if (study.Registry is { Value: var number }) yield return make.Extended(Number(number, RegistryOf(number), "Clinical Study Registry"), UsdmAttributes.Role, "registry");
        foreach (var other in study.Numbers)
            yield return other.Value.By is { } by ? Number(other.Value.Text, by, null) : make.Extended(Number(other.Value.Text, NotStated, null), UsdmAttributes.Unnamed, "scope");
    }

    private JsonObject Number(string text, string by, string? type) => make.New("StudyIdentifier", ("text", text), ("scopeId", Organization(by, type)));

    private static string RegistryOf(string number) =>
        number.StartsWith("NCT", StringComparison.Ordinal) ? "ClinicalTrials.gov" : number.StartsWith("ChiCTR", StringComparison.Ordinal) ? "Chinese Clinical Trial Registry" : "registry";

    private IEnumerable<JsonObject> Roles()
    {
        if (study.Sponsor is not { Value: var sponsor }) yield break;
        yield return make.New("StudyRole", ("name", "Sponsor"), ("code", make.Code("StudyRole.code", "Sponsor")), ("organizationIds", UsdmObjects.Ids([Organization(sponsor, null)])));
    }

    private string Organization(string name, string? type)
    {
        if (organizations.Find(o => o["name"]!.GetValue<string>() == name) is { } there) return there["id"]!.GetValue<string>();
        organizations.Add(make.New("Organization", ("name", name), ("type", type is null ? make.CodeOr(null) : make.Code("Organization.type", type)), ("identifierScheme", NotStated), ("identifier", NotStated)));
        return organizations[^1]["id"]!.GetValue<string>();
    }
}
