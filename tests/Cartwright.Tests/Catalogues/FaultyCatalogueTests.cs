using Cartwright.Catalogues;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Catalogues;

/// <summary>A broken catalogue is told with file, line and column, all faults at once.</summary>
public class FaultyCatalogueTests
{
    [Theory]
    [InlineData("approved-products.csv", "2017-08-30", "30 August 2017", "approved-products.csv:2:14: '30 August 2017' in approvedUsa is not a day (2021-03-26)")]
    [InlineData("approved-products.csv", "2017-08-30", "2017-02-30", "approved-products.csv:2:14: '2017-02-30' in approvedUsa is not a day (2021-03-26)")]
    [InlineData("approved-products.csv", "2022-05-25", "2052-05-25", "approved-products.csv:7:15: approvedEu, 2052-05-25, lies after the row's as-of date, 2023-05")]
    [InlineData("approved-products.csv", "NCT03361748", "NCT0336174", "approved-products.csv:5:13: 'NCT0336174' in trialId is not an identifier of ClinicalTrials.gov (NCT and eight digits)")]
    [InlineData("approved-products.csv", "MCL; B-ALL", "MCL; B-ALX", "approved-products.csv:4:10: 'B-ALX' in indications is not in diseases.csv")]
    [InlineData("prices.csv", "441743,441743,USD", "441743,441743,$", "prices.csv:5:6: '$' in currency is not a currency (USD, EUR, PLN, GBP)")]
    [InlineData("prices.csv", "437927,475000", "475000,437927", "prices.csv:2:4: least, 475000, is more than most, 437927")]
    [InlineData("prices.csv", "437927,475000", "\"437,927\",475000", "prices.csv:2:4: '437,927' in least is not a whole number without separators")]
    [InlineData("prices.csv", "Carvykti", "Carvykty", "prices.csv:7:1: 'Carvykty' in product is not in approved-products.csv")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,", "BATF,,D4-097,,", "armour.csv:9:4: the row has no source; write document and line, D4:62")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,", "BATF,,D4-097,D4,", "armour.csv:9:4: the line in D4 is missing; write D4:62")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,", "BATF,,D4-097,D7:123,", "armour.csv:9:4: the document 'D7' is not in documents.csv")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,", "BATF,,D4-097,D4:12-3,", "armour.csv:9:4: 'D4:12-3' is no source; write document and line, D4:62 or D4:62-64")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,2023-10-08", "BATF,,D4-097,D4:123,", "armour.csv:9:5: the row has no as-of date")]
    [InlineData("armour.csv", "BATF,,D4-097,D4:123,2023-10-08", "BATF,,D4-097,D4:123,2025-10-08", "armour.csv:9:5: the as-of date, 2025-10-08, lies after every document that the row cites")]
    [InlineData("armour.csv", "BATF,,D4-097", "BATF,,D4-97", "armour.csv:9:3: 'D4-97' are no items; write D4-036, or several parted by semicolons, or nothing")]
    [InlineData("armour.csv", "IL-12", "IL-7", "armour.csv:3:1: 'IL-7' is in this file twice")]
    [InlineData("armour.csv", "molecule,kind", "molecule,sort", "armour.csv:1:2: the headings are not those of this file: molecule,kind,items,source,asOf")]
    [InlineData("restatements.csv", "Abecma,approvedUsa", "Abekma,approvedUsa", "restatements.csv:3:3: approved-products.csv has no row 'Abekma'")]
    [InlineData("restatements.csv", "Abecma,approvedUsa", "Abecma,approved", "restatements.csv:3:4: approved-products.csv has no column 'approved'")]
    [InlineData("citations.csv", "SLE after CAR-T,28; 29", "SLE after CAR-T,28; 99", "citations.csv:3:3: '99' in cited is not in references.csv")]
    public void A_fault_is_told_where_it_is(string file, string from, string to, string told)
    {
        var faulty = Assert.Throws<FaultyInputException>(() => ChangedCatalogue.With((file, from, to)));
        Assert.Contains(told, faulty.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once_in_their_order()
    {
        var faulty = Assert.Throws<FaultyInputException>(() => ChangedCatalogue.With(
            ("approved-products.csv", "2021-08-18", "soon"), ("prices.csv", "465000,465000,USD", "465000,465000,"), ("armour.csv", "c-Jun,,D4-097,D4:123,2023-10-08", "c-Jun,,D4-097,,2023-10-08")));
        Assert.Equal(["approved-products.csv:5:15", "armour.csv:12:4", "prices.csv:7:6"], faulty.Faults.Select(f => f.Where.ToString()));
    }

    [Theory]
    [InlineData("dates.csv"), InlineData("diseases.csv"), InlineData("documents.csv"), InlineData("approved-products.csv")]
    public void A_missing_file_is_one_fault(string missing) =>
        Assert.Equal($"{missing}: there is no such file", Assert.Single(Assert.Throws<FaultyInputException>(() => CatalogueReader.Read(f => f == missing ? null : new StreamReader(Repository.At("catalogue", f)), f => f)).Faults).ToString());

    [Fact]
    public void Any_row_cut_off_or_any_cell_emptied_is_a_fault_or_a_catalogue_and_never_a_defect()
    {
        foreach (var file in CatalogueFile.All.Select(f => $"{f.Name}.csv"))
        {
            var lines = File.ReadAllLines(Repository.At("catalogue", file));
            foreach (var broken in lines.Skip(1).Take(12).SelectMany(l => new[] { (l, l[..(l.Length / 2)]), (l, l.Replace(',', ';')), (l, $"{l},"), (l, $"\"{l}"), (l, new string(',', l.Count(c => c == ','))) }))
                _ = Assert.Throws<FaultyInputException>(() => ChangedCatalogue.With((file, broken.Item1, broken.Item2)));
        }
    }
}
