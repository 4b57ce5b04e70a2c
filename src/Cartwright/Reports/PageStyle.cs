namespace Cartwright.Reports;

/// <summary>How a report looks on a screen and on A4: the system's own letters, lines of 70 characters, thin rules, no colour that carries a meaning alone.</summary>
internal static class PageStyle
{
    public const string Css =
        """
        :root { --ink: #1a1a1a; --faint: #5f5f5f; --rule: #d9d9d9; --tint: #f5f6f7; --link: #00558a; }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
        table.verdicts { font-size: .8rem; line-height: 1.28; width: 100%; } table.verdicts td { padding-top: .22rem; padding-bottom: .22rem; }
        table.verdicts td:nth-child(1) { width: 15%; } table.verdicts td:nth-child(3) { width: 16%; } table.verdicts td:nth-child(4) { width: 27%; }
        main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem; }
        nav { display: none; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
        h2 { font-size: 1.25rem; margin: 3rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
        h3 { font-size: 1rem; margin: 2rem 0 .25rem; }
        p { max-width: 70ch; margin: .5rem 0; }
        .line { color: var(--faint); margin: .15rem 0 .5rem; max-width: none; }
        .judgement { font-size: 1.05rem; border-left: 4px solid var(--ink); padding-left: .8rem; margin: .6rem 0 1rem; max-width: 80ch; }
        a { color: var(--link); }
        figure { margin: 1.25rem 0 1.75rem; }
        figure.table { overflow-x: auto; }
        figcaption { color: var(--faint); font-size: .9rem; max-width: 70ch; }
        figure.drawing svg { width: 100%; max-width: 48rem; height: auto; display: block; }
        table { border-collapse: collapse; min-width: 45%; font-size: .86rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; font-size: .95rem; }
        .number { color: var(--faint); font-weight: 600; margin-right: .35rem; } .population { display: block; font-weight: 400; font-size: .82rem; color: var(--faint); }
        ul.missing { font-size: .82rem; color: var(--faint); margin: .6rem 0 0; padding: 0; list-style: none; max-width: 90ch; } ul.missing li { margin: .15rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); }
        thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; }
        td.n, th.n { text-align: right; padding-right: 1rem; }
        td.n { white-space: nowrap; }
        thead th { vertical-align: bottom; }
        td:first-child { min-width: 6rem; }
        td.mark { white-space: nowrap; }
        tr.group th { padding-top: .7rem; background: var(--tint); padding-left: .3rem; }
        .pad::after { content: attr(data-pad); visibility: hidden; }
        .notes { font-size: .8rem; color: var(--faint); margin: .4rem 0 0; padding: 0; list-style: none; max-width: 90ch; }
        td sup, .notes sup { font-size: .68rem; line-height: 0; margin-left: .1rem; }
        td.n sup { position: absolute; }
        .notes li { margin: .1rem 0; }
        details > summary { cursor: pointer; }
        details p, details ul { font-size: .9rem; }
        .verdict { font-weight: 600; white-space: nowrap; }
        footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: .8rem; font-size: .82rem; color: var(--faint); }
        @media (min-width: 84rem) {
          nav { display: block; position: fixed; top: 1.5rem; left: 1.25rem; width: 12.5rem; font-size: .85rem; line-height: 1.3; }
          nav ol { list-style: none; margin: 0; padding: 0; } nav li { margin: .45rem 0; } nav a { color: var(--faint); text-decoration: none; }
          main { margin-left: 15rem; }
        }
        @media print {
          @page { size: A4; margin: 16mm 14mm; }
          body { font-size: 10pt; } nav { display: none; } main { max-width: none; padding: 0; margin: 0; }
          h2 { break-after: avoid; } h3 { break-after: avoid; }
          tr, figure.drawing { break-inside: avoid; } thead { display: table-header-group; }
          a { color: inherit; text-decoration: none; } figure.table { overflow: visible; }
        }
        """;
}
