using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>Which study this is: titles, numbers with those who gave them, and who answers for it.</summary>
internal sealed partial record UsdmIdentity(
    IReadOnlyList<Stated<StudyTitle>> Titles, IReadOnlyList<Stated<StudyNumber>> Numbers, Stated<string>? Registry, Stated<string>? Sponsor)
{
    /// <summary>The title that the protocol bears: the official one, else the first.</summary>
    public Stated<string>? Title => (Titles.FirstOrDefault(t => t.Value.Kind.StartsWith("Official", StringComparison.OrdinalIgnoreCase)) ?? (Titles.Count > 0 ? Titles[0] : null)) is { } title
        ? new Stated<string>(title.Value.Text, title.At, null)
        : null;

    /// <summary>Reads the identity of a version.</summary>
    public static UsdmIdentity Of(JsonEntry version, UsdmWords words)
    {
        var organizations = Organizations(version);
        List<Stated<StudyTitle>> titles = [.. version["titles"].Objects().Select(t => Kinded(t, words)).OfType<Stated<StudyTitle>>()];
        var numbers = version["studyIdentifiers"].Objects().Select(i => (Entry: i, Number: Number(i, organizations))).Where(n => n.Number is not null).ToList();
        var registry = numbers.Find(n => IsOfRegistry(n.Entry, organizations));
        return new UsdmIdentity(
            titles, [.. numbers.Where(n => n != registry).Select(n => n.Number!)],
            registry.Number is { } number ? new Stated<string>(number.Value.Text, number.At, null) : null, SponsorOf(version, organizations));
    }

    /// <summary>The organizations by their ids.</summary>
    public static Dictionary<string, JsonEntry> Organizations(JsonEntry version)
    {
        var found = new Dictionary<string, JsonEntry>(StringComparer.Ordinal);
        foreach (var organization in version["organizations"].Objects())
            if (organization["id"].Text() is { } id) found.TryAdd(id, organization.Take("instanceType"));
        return found;
    }

    private static Stated<StudyTitle>? Kinded(JsonEntry title, UsdmWords words)
    {
        title.Take("id", "instanceType");
        return words.OnOneLine(title["text"]) is { } text ? title.Says(new StudyTitle(title["type"].Term()?.Term ?? "title", text)) : null;
    }

    private static Stated<StudyNumber>? Number(JsonEntry identifier, Dictionary<string, JsonEntry> organizations)
    {
        identifier.Take("id", "instanceType");
        var by = identifier["scopeId"].Text() is { } scope && organizations.TryGetValue(scope, out var organization) ? Name(organization) : null;
        return identifier["text"].Text() is { } text ? identifier.Says(new StudyNumber(text, by)) : null;
    }

    private static bool IsOfRegistry(JsonEntry identifier, Dictionary<string, JsonEntry> organizations) =>
        Registered().IsMatch(identifier["text"].Scalar) || (organizations.GetValueOrDefault(identifier["scopeId"].Scalar)?["type"]["code"].Scalar == UsdmTerms.Registry);

    private static Stated<string>? SponsorOf(JsonEntry version, Dictionary<string, JsonEntry> organizations)
    {
        var role = version["roles"].Objects().FirstOrDefault(r => r["code"].Term()?.Term == "Sponsor");
        if (role is not null && role["organizationIds"].Ids() is [var id, ..] && organizations.TryGetValue(id, out var named) && Name(named) is { } name) return named.Says(name);
        var typed = organizations.Values.FirstOrDefault(o => o["type"].Term()?.Term.EndsWith("Sponsor", StringComparison.OrdinalIgnoreCase) ?? false);
        return typed is not null && Name(typed) is { } sponsor ? typed.Says(sponsor) : null;
    }

    private static string? Name(JsonEntry organization)
    {
        var name = organization["name"].Text();
        return organization["label"].Text() ?? name;
    }

    [GeneratedRegex(@"^(?:NCT\d{8}|ChiCTR[\w-]*\d{8,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Registered();
}
