using System.CommandLine;
using Cartwright.Protocols;
using Cartwright.Trials;

namespace Cartwright.Cli;

/// <summary><c>cartwright calendar protocols/her2-e-cart</c></summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("calendar", "Every visit and window in days, and how long the gated cohorts take.\n\nExample: cartwright calendar protocols/her2-e-cart") { protocol, format };
        command.SetAction(arguments =>
        {
            var plan = Load(arguments.GetRequiredValue(protocol));
            var report = CalendarReport.Of(plan);
            var output = arguments.InvocationConfiguration.Output;
            if (arguments.GetValue(format) == "json") output.WriteLine(CalendarJson.Of(report));
            else Write(report, output, plan.IsSingleArm);
            return 0;
        });
        return command;
    }

    private static TrialPlan Load(string path) => StudyFolder.Open(path).RequirePlan();

    internal static void Write(CalendarReport report, TextWriter to, bool isSingleArm = false)
    {
        to.WriteLine("Days from infusion; each visit may be as early and as late as its window says.\n");
        AlignedText.Write(to, ["planned", "earliest", "latest", "visit", "what is done"],
            report.Visits.Select(v => (string[])[$"{v.Planned}", $"{v.Earliest}", $"{v.Latest}", v.Name, string.Join(", ", v.Done)]));
        if (isSingleArm)
        {
            to.WriteLine($"\nNo cohorts: {report.Gate}.");
            return;
        }
        to.WriteLine($"\nGated cohorts, from the first conditioning to the last decision, at their shortest ({report.Gate}):\n");
        AlignedText.Write(to, ["cohorts", "time", ""],
        [
            [$"{report.Fastest.Cohorts}", $"{report.Fastest}", "one at each level"],
            [$"{report.Longest.Cohorts}", $"{report.Longest}", "as many as the rule can need"],
        ]);
    }
}
