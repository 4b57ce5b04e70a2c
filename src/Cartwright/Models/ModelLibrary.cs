namespace Cartwright.Models;

/// <summary>All published models, in the order in which they are listed. A model is added by a line here and a file of its own.</summary>
public static class ModelLibrary
{
    /// <summary>The models.</summary>
    public static IReadOnlyList<PublishedModel> All { get; } =
    [
        Stein2019Entry.Published,
        Hardiansyah2019.Published,
        Singh2021.Published,
        MuellerSchoell2021.Published,
        Kirouac2023.Published,
        Minucci2024.Published,
        Liu2022.Published,
        Kimmel2021.Published,
        LeonTriana2020.Published,
        LeonTriana2021Single.Published,
        LeonTriana2021Dual.Published,
        Frey2010.Published,
        Moes2022.Published,
    ];

    /// <summary>The model of this key; null where there is none.</summary>
    public static PublishedModel? Find(string key) => All.FirstOrDefault(m => m.Key == key);
}
