using System.CommandLine;
using Cartwright.Cli;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Cli;

public class DesignCommandTests
{
    [Theory]
    [InlineData("'x' is not a probability", "--dlt", "0.05,x")]
    [InlineData("'1.5' is not a probability", "--dlt", "0.05,1.5")]
    [InlineData("'-0.1' is not a probability", "--dlt", "-0.1")]
    [InlineData("'' is not a probability", "--dlt", "0.1,")]
    [InlineData("there is: 3+3", "--design", "crm")]
    public void Wrong_usage_says_what_to_do_instead(string said, params string[] options)
    {
        var wrong = Assert.Throws<WrongUsageException>(() => DesignCommand.Create().Parse(["study", .. options]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--variant", "storer")]
    [InlineData("--format", "xml")]
    public void An_unknown_word_is_refused_before_anything_is_read(string option, string word) =>
        Assert.NotEmpty(DesignCommand.Create().Parse(["study", option, word]).Errors);

    [Fact]
    public void The_page_reads_as_approved()
    {
        var page = new StringWriter { NewLine = "\n" };
        DesignText.Write(DesignReport.Of(3, ThreePlusThreeVariant.EscalationOnly, 12, new ToxicityScenario("as given", [0.05, 0.15, 0.30])), page);
        Golden.Matches(page.ToString(), "design.txt");
    }
}
