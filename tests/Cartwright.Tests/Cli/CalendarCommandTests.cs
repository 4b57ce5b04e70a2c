using Cartwright.Cli;
using Cartwright.Trials;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Cli;

public class CalendarCommandTests
{
    [Fact]
    public void The_page_reads_as_approved_with_years_beside_long_times()
    {
        var page = new StringWriter { NewLine = "\n" };
        CalendarCommand.Write(new CalendarReport(
            [new ScheduledVisit("Day 4", Duration.OfDays(4), Duration.OfDays(3.6), Duration.OfDays(4.4), ["cellular kinetics", "cytokines"])], "the window",
            new GatedTime(3, Duration.OfDays(93)), new GatedTime(3, Duration.OfDays(2199))), page);
        Golden.Matches(page.ToString(), "calendar.txt");
    }
}
