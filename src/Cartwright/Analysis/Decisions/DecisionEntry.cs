using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cartwright.Analysis.Decisions;

/// <summary>One decision as it stands in the log of a trial.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="CutOff">The last day that the data knew of.</param>
/// <param name="Protocol">SHA-256 of the protocol.</param>
/// <param name="Data">SHA-256 over the files of the data package.</param>
/// <param name="Design">The design by name, with what it was told.</param>
/// <param name="Subjects">Who counted how.</param>
/// <param name="Decision">What the design said.</param>
/// <param name="Because">Why.</param>
/// <param name="Changes">What an earlier entry had otherwise, in words; empty where nothing changed.</param>
/// <param name="Reason">Why that was accepted; null where nothing changed.</param>
/// <param name="Version">The version of this program.</param>
/// <param name="Previous">The hash of the entry before; empty in the first.</param>
/// <param name="Hash">SHA-256 over all of the above as one line of JSON; it chains the entries.</param>
public sealed record DecisionEntry(
    int Number,
    string? CutOff,
    string Protocol,
    string Data,
    string Design,
    IReadOnlyList<LoggedSubject> Subjects,
    string Decision,
    string Because,
    IReadOnlyList<string> Changes,
    string? Reason,
    string Version,
    string Previous,
    string Hash)
{
    internal static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The same, sealed with its own hash.</summary>
    public DecisionEntry Sealed() => this with { Hash = OwnHash() };

    /// <summary>Whether nothing in it was changed since it was written.</summary>
    [JsonIgnore]
    public bool IsIntact => Hash == OwnHash();

    /// <summary>As one line of the log.</summary>
    public string Line() => JsonSerializer.Serialize(this, Layout);

    private string OwnHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((this with { Hash = "" }).Line())));
}

/// <summary>A subject in a logged decision; whether it had responded, null where the design does not weigh responses.</summary>
public sealed record LoggedSubject(string Subject, int Level, CountsAs Counts, bool? Responded);
