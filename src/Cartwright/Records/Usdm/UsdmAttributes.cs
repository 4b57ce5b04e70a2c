using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>
/// The extension attributes by which an exported study says what USDM has no class for. Where the study has the first of them, the protocol is read from classes and extensions alone,
/// and no sentence is read anew.
/// </summary>
internal static class UsdmAttributes
{
    private const string Base = "urn:cartwright:usdm:";

    /// <summary>What of the protocol has no class: product, escalation, windows of toxicity, choices; in the words of a protocol file.</summary>
    public const string Protocol = Base + "protocol";

    /// <summary>How an endpoint is computed, in the words of a protocol file.</summary>
    public const string Endpoint = Base + "endpoint";

    /// <summary>The rule that a criterion means, in the words of a protocol file.</summary>
    public const string Rule = Base + "rule";

    /// <summary>What a thing is in the protocol: <see cref="Derived"/>, or the name of the statement that it holds.</summary>
    public const string Role = Base + "role";

    /// <summary>The protocol's word for what is coded.</summary>
    public const string Words = Base + "words";

    /// <summary>The place of an endpoint among the protocol's, from 1.</summary>
    public const string Order = Base + "order";

    /// <summary>The code of a note of the importer.</summary>
    public const string Note = Base + "note";

    /// <summary>That a name was given because USDM wants one.</summary>
    public const string Unnamed = Base + "unnamed";

    /// <summary>The activity whose moments are the protocol's times of cellular kinetics, or of cytokines.</summary>
    public const string Kinetics = "kinetics", Cytokines = "cytokines";

    /// <summary>Something that USDM wants and the protocol does not list: it follows from the protocol's statements.</summary>
    public const string Derived = "derived";

    /// <summary>The value of an extension attribute; it may not exist.</summary>
    public static JsonEntry? Of(JsonEntry thing, string url) =>
        thing["extensionAttributes"].Kind != JsonKind.List ? null
        : thing["extensionAttributes"].Objects().FirstOrDefault(e => e["url"] is { Kind: JsonKind.Text } found && found.Scalar == url) is { } extension ? Taken(extension)["valueString"]
        : null;

    /// <summary>What a thing is in the protocol; null where it says nothing.</summary>
    public static string? RoleOf(JsonEntry thing)
    {
        var role = Of(thing, Role)?.Text();
        if (role == Derived) thing.TakeAll();
        return role;
    }

    private static JsonEntry Taken(JsonEntry extension) => extension.Take("id", "url", "instanceType");
}
