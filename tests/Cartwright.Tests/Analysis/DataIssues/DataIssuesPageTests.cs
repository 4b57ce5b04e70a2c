using System.Globalization;
using System.Text;
using Cartwright.Analysis.DataIssues;
using Xunit;

namespace Cartwright.Tests.Analysis.DataIssues;

/// <summary>docs/data-issues.md is the catalogue. <c>APPROVE=1</c> rewrites it.</summary>
public class DataIssuesPageTests
{
    [Fact]
    public void The_page_is_the_catalogue()
    {
        var page = new StringBuilder()
            .Append("# Data issues\n\nWhat `cartwright analyse` looks for in a data package before it computes anything: `data-issues.csv`, and the first section of the report. Made from the catalogue in the code; a test holds it.\n\n")
            .Append("- **error**: it cannot be true, and what is computed from the record is wrong.\n")
            .Append("- **warning**: it may be true, and changes results if it is not: ask the site.\n")
            .Append("- **note**: worth knowing; no result is wrong because of it.\n\n")
            .Append("Nothing is corrected, and no record is left out because of an issue. What makes a file unreadable (a date that does not exist, a unit that does not fit, a subject that DM lacks) is a fault, told before, and nothing is computed.\n");
        foreach (var check in DataChecks.Catalogue)
            page.Append(CultureInfo.InvariantCulture, $"\n## {check.Code}\n\n*{check.Severity.ToString().ToLowerInvariant()}*. {check.When}\n\nWhy: {check.Why}\n");
        Golden.MatchesFile(page.ToString(), Repository.At("docs", "data-issues.md"));
    }
}
