using System.CommandLine;
using Cartwright.Catalogues;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright catalogue check</c></summary>
internal static class CatalogueCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text", Recursive = true };
        format.AcceptOnlyFromAmong("text", "json");
        var folder = new Option<string?>("--from") { Description = "A folder with a catalogue of your own (the files of catalogue/). Default: the one that ships with Cartwright.", Recursive = true };

        var check = new Command("check", "Checks the catalogue: every row has source and date, the products' generations and approvals; where the documents contradict themselves, with both values. Exit code 1 where a row is faulty; a finding is none.\n\nExamples:\n  cartwright catalogue check\n  cartwright catalogue check --from my-catalogue --format json");
        check.SetAction(a => Print(a, Read(a.GetValue(folder)), a.GetValue(format) == "json", CatalogueJson.Checked, CatalogueText.WriteCheck));
        var command = new Command("catalogue", "What the source documents state of products, prices, targets, armour and agents, each row with document, line and date.\n\nExamples:\n  cartwright catalogue\n  cartwright catalogue --format json\n  cartwright catalogue check\n  cartwright catalogue access --country PL --on 2022-06-01 --disease DLBCL --age 60") { check, AccessCommand.Create(folder, format, Read), format, folder };
        command.SetAction(a => Print(a, Read(a.GetValue(folder)), a.GetValue(format) == "json", CatalogueJson.Of, CatalogueText.Write));
        return command;
    }

    private static int Print(ParseResult arguments, SourceCatalogue catalogue, bool json, Func<SourceCatalogue, string> asJson, Action<SourceCatalogue, TextWriter> asText)
    {
        var to = arguments.InvocationConfiguration.Output;
        if (json) to.WriteLine(asJson(catalogue));
        else asText(catalogue, to);
        return 0;
    }

    private static SourceCatalogue Read(string? folder)
    {
        if (folder is null) return SourceCatalogue.Shipped();
        if (!Directory.Exists(folder)) throw new WrongUsageException($"there is no folder '{folder}'; write the folder that holds approved-products.csv and the other files");
        List<Fault> faults = [];
        var texts = CatalogueFile.All.Select(f => $"{f.Name}.csv").Where(f => File.Exists(Path.Combine(folder, f))).ToDictionary(f => f, f => TextFile.Read(Path.Combine(folder, f), faults));
        FaultyInputException.ThrowIfAny(faults);
        return CatalogueReader.Read(f => texts.GetValueOrDefault(f) is { } text ? new StringReader(text) : null, f => Path.Combine(folder, f));
    }
}
