namespace Cartwright.Catalogues;

/// <summary>Cells of the catalogue that a source states again, each compared with the cell. A month agrees with its days, and capitals do not count.</summary>
internal static class Restatements
{
    public static IEnumerable<CatalogueFinding> In(SourceCatalogue catalogue) =>
        from again in catalogue.Of("restatements")
        let row = catalogue.Find(again["file"], again["row"])!
        let cell = row[again["column"]]
        where !Agree(cell, again["value"])
        let stated = new StatedValue(cell, row.Sources)
        let restated = new StatedValue(again["value"], again.Sources)
        let keepsRow = again["keeps"] == "catalogue"
        select new CatalogueFinding(again["code"], $"{again["row"]}, {again["column"]}", keepsRow ? stated : restated, keepsRow ? restated : stated, again["why"]);

    private static bool Agree(string cell, string again) =>
        StatedDate.Read(cell) is { } one && StatedDate.Read(again) is { } other ? one.Agrees(other) : cell.Equals(again, StringComparison.OrdinalIgnoreCase);
}
