using System.Globalization;
using System.Text;
using Cartwright.Products;
using Cartwright.Products.Rules;
using Xunit;

namespace Cartwright.Tests.Products;

/// <summary>docs/methods/constructs.md is the table and the catalogue of rules. <c>APPROVE=1</c> rewrites it.</summary>
public class ConstructPageTests
{
    private const string Heading =
        """
        # Constructs

        What a CAR is made of, what the documents imply of it, and what it sets in the reference model. Made from the table and the rules in the code; a test holds it.

        A construct is a file (`schemas/construct.schema.json`; five examples in `constructs/`): binders (scFv or ligand) with their targets, gate, hinge, transmembrane part, costimulatory domains,
        signalling, payload, edits, switch, vector, whose cells, and the generation that a document states. Every part has its place in a document (`at: D4:45`), or the reason for which it was chosen
        (`chosen: …`). `cartwright construct check FILE…` prints it in one line and checks it; of a study folder it checks what the record describes. Exit code 1: a fault in a file, or an error among the findings.

        ```
        scFv(CD19)-CD8α-CD8α-{CD28/4-1BB}-CD3ζ + IL-18 ΔTCR switch(iCasp9: suicide-gene) [autologous, lentiviral]
        (scFv(CD19) AND NOT scFv(CD33))-hinge?-TM?-4-1BB-CD3ζ [allogeneic, retroviral]
        ```

        From the binder inwards. `hinge?`: there and not disclosed, or not said. Braces: one of these domains. `(A ? B)`: two binders without a gate. `+` payload, `Δ` gene taken out.

        ## Generation

        The review (D4:49) has the number of costimulatory domains beside CD3ζ determine the generation: none 1, one 2, two 3. Its fourth is by payload, by examples: cytokines (TRUCK) and suicide genes. It does
        not say which rule wins, nor whether other payloads count. Here a cytokine, or a suicide gene as payload or switch, makes 4 before the domains are counted, and no other payload does. Both answers are printed, and a
        stated generation is kept beside them. Three or more domains, or no CD3ζ, have none.

        ## From construct to reference model

        What is not said sets nothing. Two costimulatory domains together set nothing: the model knows one. *population* is in whom an undisclosed domain is tried: the same 100 virtual patients with each domain, without
        supportive care, to day 360; the medians are differences between models of a domain, whose sizes (`f28…`) are assumptions, and no finding about a product.

        | part | | parameter | value | standing | why |
        |---|---|---|---|---|---|

        """;

    private const string InRehearsal =
        """

        ## In a rehearsal

        `construct: construct.yaml` under `patients:` of `assumptions.yaml` names a file inside the study folder (written from there, with `/`; nothing outside it, nothing behind a link). `rehearse`, `simulate`, `curves` and
        `stress` then give the patients this construct by the table above, whatever their population's own product is. Each row in force stands among the assumptions with its source. What `with:` sets by hand wins, and the row says *not applied*. An error
        among the findings below (fratricide, no gate) stops the run: exit code 1.

        A domain that is not disclosed is run as each that it may be: trials have that of the population, and the report of `rehearse` has a section in which the same people (at most 300 a level) are treated with either, level by level:
        response, derived toxicity, Cmax, Tmax, highest IL-6, and the ratios within a patient.

        """;

    [Fact]
    public void The_page_is_the_table_and_the_catalogue() => Golden.MatchesFile(Page(), Repository.At("docs", "methods", "constructs.md"));

    private static string Page()
    {
        var page = new StringBuilder(Heading.ReplaceLineEndings("\n"));
        foreach (var row in ConstructParameterRow.Table) page.Append(CultureInfo.InvariantCulture, $"| {row.Part} | {row.Value} | `{row.Symbol}` | {row.Setting} | {row.Standing} | {row.Reason} |\n");
        page.Append(InRehearsal.ReplaceLineEndings("\n"));
        page.Append("\n## What is looked for\n\n`FRATRICIDE` and `COSTIMULATION` are the protocol's findings (docs/findings.md), put to a construct.\n");
        foreach (var rule in ConstructFindings.Catalogue) Append(page, rule);
        return page.ToString();
    }

    private static void Append(StringBuilder page, ConstructRule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Code}\n\n*{rule.Severity.ToString().ToLowerInvariant()}* ({rule.Source}). {rule.When}\n\n");
        foreach (var reading in rule.Readings) page.Append(CultureInfo.InvariantCulture, $"- `{reading.Id}`{(reading.Id == rule.Default ? " (default)" : "")}: {reading.Text}\n");
        if (rule.Readings.Count > 0) page.Append('\n');
        page.Append(CultureInfo.InvariantCulture, $"Why: {rule.Why}\n");
    }
}
