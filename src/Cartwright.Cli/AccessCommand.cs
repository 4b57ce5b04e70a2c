using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Catalogues;

namespace Cartwright.Cli;

/// <summary><c>cartwright catalogue access --country PL --on 2022-06-01 --disease DLBCL --age 60</c></summary>
internal static class AccessCommand
{
    private const int MostYears = 130;
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Certification> Facilities = new(StringComparer.Ordinal) { ["yes"] = Certification.Certified, ["no"] = Certification.NotCertified, ["unknown"] = Certification.Unknown };

    public static Command Create(Option<string?> folder, Option<string> format, Func<string?, SourceCatalogue> read)
    {
        var country = new Option<string>("--country") { Description = "Two letters, as PL.", Required = true };
        var on = new Option<string>("--on") { Description = "A day, or a month: 2022-06-01 or 2022-06.", Required = true };
        var disease = new Option<string>("--disease") { Description = "The code of a disease, as B-ALL or DLBCL.", Required = true };
        var age = OptionText.Whole("--age", "Whole years.");
        age.Required = true;
        var certified = new Option<string?>("--certified") { Description = "Whether the facility is certified: yes, no or unknown. Default: the answer names it as a condition." };
        certified.AcceptOnlyFromAmong([.. Facilities.Keys]);

        var command = new Command("access", "Whether the review's rules of reimbursement and certification cover a patient on a day: covered, not covered, or not known. A record of what was stated, not advice.\n\nExample: cartwright catalogue access --country PL --on 2022-06-01 --disease DLBCL --age 60") { country, on, disease, age, certified };
        command.SetAction(a =>
        {
            var catalogue = read(a.GetValue(folder));
            var when = StatedDate.Read(a.GetRequiredValue(on)) ?? throw new WrongUsageException($"--on: '{a.GetValue(on)}' is no date; write 2022-06-01 or 2022-06");
            var known = catalogue.Of("diseases").Select(r => r["code"]).ToList();
            if (!known.Contains(a.GetRequiredValue(disease))) throw new WrongUsageException($"--disease: '{a.GetValue(disease)}' is no code of the catalogue; there is: {string.Join(", ", known)}");
            if (a.GetValue(age) is not (>= 0 and <= MostYears)) throw new WrongUsageException($"--age is a number from 0 to {MostYears}");
            var facility = a.GetValue(certified) is { } word ? Facilities[word] : Certification.NotAsked;
            Write(Access.To(new(a.GetRequiredValue(country), when, a.GetRequiredValue(disease), a.GetValue(age)!.Value, facility), catalogue), a.GetValue(format) == "json", a.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    private static void Write(AccessAnswer answer, bool json, TextWriter to)
    {
        if (json)
        {
            to.WriteLine(JsonSerializer.Serialize(new { Coverage = Word(answer.Coverage), answer.Because, answer.Conditions }, Layout));
            return;
        }
        to.WriteLine($"{Word(answer.Coverage)}: {answer.Because}");
        foreach (var condition in answer.Conditions) to.WriteLine($"  if {condition}");
        to.WriteLine("What the documents state, as of their dates; not legal or medical advice.");
    }

    private static string Word(Coverage coverage) => coverage switch { Coverage.Covered => "covered", Coverage.NotCovered => "not covered", _ => "not known" };
}
