namespace KnowledgeGraph.Cli.Reporting;

/// <summary>The look of an HTML report: light and dark by the reader's setting, and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """

        :root { color-scheme: light dark; --back: #fff; --text: #1b2330; --soft: #5b6675; --line: #dfe4ea; --card: #f6f8fa; --link: #1f5fbf;
          --s0: #2f6fb7; --s1: #c05621; --s2: #2f855a; --s3: #8a4fbf; --s4: #b7791f; --s5: #c53030; --s6: #2c7a7b; --s7: #6b7280; }
        @media (prefers-color-scheme: dark) { :root { --back: #14181f; --text: #e4e8ee; --soft: #9aa5b4; --line: #303845; --card: #1c222c; --link: #7fb0f5;
          --s0: #6ea8ea; --s1: #ef9a63; --s2: #68c798; --s3: #c39bec; --s4: #e0b252; --s5: #f08a8a; --s6: #63c5c6; --s7: #a8b0bc; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--back); color: var(--text);
          font: 15px/1.55 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        h1 { font-size: 1.7rem; margin: 0 0 .5rem; } h2.group { margin: 3rem 0 0; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
        h3 { font-size: 1.15rem; margin: 2.2rem 0 .3rem; } .up { margin-left: .6em; font-weight: 400; } h1 span, h2 span, h3 span { color: var(--soft); font-weight: 500; margin-left: .4em; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; color: var(--soft); margin: 0; } dd { margin: 0; overflow-wrap: anywhere; }
        nav { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .5rem 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1.25rem 1.25rem; margin: 1.5rem 0; }
        nav h2 { font-size: 1rem; margin: 1rem 0 .2rem; } nav ul { list-style: none; margin: 0; padding: 0; font-size: .9rem; } nav li { display: flex; justify-content: space-between; gap: 1rem; }
        nav a span { color: var(--soft); } a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; } .count { color: var(--soft); font-variant-numeric: tabular-nums; }
        .purpose { margin: .1rem 0; color: var(--soft); } .more, .empty { color: var(--soft); font-size: .85rem; } code { font-family: ui-monospace, monospace; }
        .table { overflow-x: auto; margin-top: .8rem; } table { border-collapse: collapse; width: 100%; font-size: .9rem; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; }
        th { border-bottom: 1px solid var(--soft); color: var(--soft); font-weight: 600; white-space: nowrap; } tbody tr:not(.evidence) td { border-top: 1px solid var(--line); }
        .number { text-align: right; font-variant-numeric: tabular-nums; } .evidence td { padding-top: 0; color: var(--soft); font-size: .85rem; } q { quotes: "“" "”"; }
        td, q, cite { unicode-bidi: isolate; } cite { font: .8rem ui-monospace, monospace; overflow-wrap: anywhere; } figure { margin: 1rem 0 0; overflow-x: auto; } svg { max-width: 100%; height: auto; display: block; }
        svg text { fill: var(--text); font: 12px system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; } svg .soft { fill: var(--soft); } svg .grid { stroke: var(--line); }
        svg .edge { stroke: var(--s0); stroke-opacity: .45; fill: none; } svg .f0 { fill: var(--s0); } svg .f1 { fill: var(--s1); } svg .f2 { fill: var(--s2); } svg .f3 { fill: var(--s3); } svg .f4 { fill: var(--s4); } svg .f5 { fill: var(--s5); } svg .f6 { fill: var(--s6); } svg .f7 { fill: var(--s7); }
        svg .l0 { stroke: var(--s0); } svg .l1 { stroke: var(--s1); } svg .l2 { stroke: var(--s2); } svg .l3 { stroke: var(--s3); } svg .l4 { stroke: var(--s4); } svg .l5 { stroke: var(--s5); } svg .l6 { stroke: var(--s6); } svg .l7 { stroke: var(--s7); } svg polyline { fill: none; stroke-width: 2; }
        @media print { :root { --back: #fff; --text: #000; --soft: #444; --line: #ccc; --card: #fff; --link: #000; --s0: #2f6fb7; } body { max-width: none; padding: 0; font-size: 10pt; } nav { break-after: page; } .up { display: none; } h3, figure { break-after: avoid; } tr, figure { break-inside: avoid; } .table, figure { overflow: visible; } }

        """;
}
