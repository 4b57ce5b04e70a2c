using static Cartwright.Catalogues.CatalogueColumn;

namespace Cartwright.Catalogues;

/// <summary>One file of the catalogue: what it lists and its columns. The first column is the row's key; items, source and as-of date stand last in every file.</summary>
/// <param name="Name">The name without <c>.csv</c>.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Columns">Its columns in their order, without the three of provenance.</param>
public sealed record CatalogueFile(string Name, string Title, IReadOnlyList<CatalogueColumn> Columns)
{
    /// <summary>The headings of provenance, which every file has.</summary>
    public static IReadOnlyList<string> Provenance { get; } = ["items", "source", "asOf"];

    /// <summary>The documents that every source names.</summary>
    public const string Documents = "documents";

    /// <summary>Every file, in the order in which they are printed.</summary>
    public static IReadOnlyList<CatalogueFile> All { get; } =
    [
        new(Documents, "Documents, and sources outside them", [Text("document") with { Ours = true }, OneOf("kind", "source", "external") with { Ours = true }, Text("title") with { Ours = true }, Text("basis") with { Ours = true }]),
        new("approved-products", "Approved products (Table I of the review)",
        [
            Text("product"), Text("genericName"), Text("company"), Number("generation"), Text("origin"), Text("target"), Text("costimulation") with { Several = true }, Text("signalling"),
            Diseases("firstIndicationsEu"), Diseases("indications"), Diseases("usaOnly") with { MayBeEmpty = true }, Text("trial"), TrialId("trialId"), Day("approvedUsa"), Day("approvedEu"),
        ]),
        new("prices", "Prices of one dose (Table II of the review)",
            [Text("product") with { Names = "approved-products" }, Diseases("indications"), Diseases("usaOnly") with { MayBeEmpty = true }, Number("least"), Number("most"), Currency("currency") with { Ours = true }]),
        new("access", "Access: who is reimbursed since when, and where the treatment may be given",
        [
            Text("rule") with { Ours = true }, OneOf("kind", "reimbursement", "certification") with { Ours = true }, Country("country") with { Ours = true }, Diseases("disease") with { Several = false, MayBeEmpty = true, Ours = true },
            Text("setting") with { MayBeEmpty = true }, Number("ageFrom") with { MayBeEmpty = true, Ours = true }, Number("ageBelow") with { MayBeEmpty = true }, Date("since") with { MayBeEmpty = true },
        ]),
        new("investigational-products", "Products under study", [Text("product"), .. Optional("alias", "brand", "status", "drugClass"), Text("tags") with { MayBeEmpty = true, Several = true },
            .. Optional("origin", "cells", "route"), Text("target"), .. Optional("binder", "costimulation", "signalling"), Number("generation") with { MayBeEmpty = true }, .. Optional("vector", "indication", "otherUses"), TrialId("trialId") with { MayBeEmpty = true }]),
        new("diseases", "Diseases by their code", [Text("code"), Text("disease")]),
        new("targets", "Target antigens", [Text("target"), Text("alias") with { MayBeEmpty = true, Ours = true }, .. Optional("setting", "normalTissue")]),
        new("armour", "Armour molecules", [Text("molecule"), .. Optional("kind")]),
        new("crs-agents", "Agents against cytokine release syndrome", [Text("agent"), Text("mechanism"), OneOf("status", "approved", "in use", "investigational") with { Ours = true }, Date("since") with { MayBeEmpty = true }]),
        new("adverse-events", "Adverse events of special interest", [Text("event"), .. Optional("abbreviation", "priority")]),
        new("in-vivo", "CAR-T cells made in the patient", [Text("approach"), Text("carrier"), .. Optional("target"), OneOf("integrates", "yes", "no") with { Ours = true }]),
        new("figures", "Figures", [Text("figure") with { Ours = true }, Text("about") with { Ours = true }, Number("value") with { MayBeEmpty = true }, Number("upTo") with { MayBeEmpty = true }, Text("unit") with { Ours = true }]),
        new("facts", "Facts", [Text("fact") with { Ours = true }, Text("about") with { Ours = true }, Text("value")]),
        new("dates", "Dates", [Text("event") with { Ours = true }, Day("date")]),
        new("restatements", "What a source says of a row again", [Text("code") with { Ours = true }, Text("file") with { Ours = true }, Text("row") with { Ours = true }, Text("column") with { Ours = true }, Text("value"), OneOf("keeps", "catalogue", "restatement") with { Ours = true }, Text("why") with { Ours = true }]),
        new("citations", "What the review cites for a claim", [Text("claim") with { Ours = true }, Text("subject") with { Ours = true }, Number("cited") with { Several = true, Ours = true, Names = "references" }]),
        new("references", "References of the review", [Number("reference") with { Ours = true }, .. Optional("doi"), Number("pubmed") with { MayBeEmpty = true }, Text("subject") with { MayBeEmpty = true, Ours = true }]),
    ];

    /// <summary>Whether rows may share their first cell.</summary>
    public bool KeysRepeat => Name == "restatements";

    private static CatalogueColumn Diseases(string name) => Text(name) with { Several = true, Names = "diseases" };

    private static IEnumerable<CatalogueColumn> Optional(params string[] names) => names.Select(n => Text(n) with { MayBeEmpty = true });
}
