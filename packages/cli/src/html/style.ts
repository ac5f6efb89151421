import { html } from './html.js'

/** How every page looks: on a screen by day and by night, and on A4. */
export const STYLE = html`<style>
:root { color-scheme: light dark; --ink: #1c2126; --soft: #59626c; --line: #d3d8dd; --field: #f3f5f6; --paper: #fff; --link: #0b5c7a; --main: #0e7490; --second: #d08a1d; --third: #7a9a4b; --fourth: #8b7bb5; --rest: #dfe3e7; --good: #17692f; --bad: #a61b1b; --open: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a0a9b2; --line: #3c444c; --field: #22282e; --paper: #171b1f; --link: #7cc7e0; --main: #2d9db8; --second: #d9a04a; --third: #93b163; --fourth: #a595d0; --rest: #3a424a; --good: #7ddc95; --bad: #ff9a9a; --open: #ffca6b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
header { border-bottom: 3px solid var(--main); margin-bottom: 1.5rem; padding-bottom: 1rem; }
header p { margin: .15rem 0; }
.kind { color: var(--soft); font-size: .85rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.05rem; letter-spacing: .03em; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); text-transform: uppercase; }
h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
.verdict { font-size: 1.15rem; font-weight: 700; }
.stamp { display: inline-block; border: 2px solid var(--open); border-radius: .25rem; color: var(--open); font-weight: 700; letter-spacing: .08em; margin: .5rem 0; padding: .05rem .6rem; text-transform: uppercase; transform: rotate(-1.5deg); }
.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); } .soft, small { color: var(--soft); }
.wide { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem 1rem .4rem 0; text-align: left; vertical-align: top; }
th { border-bottom: 2px solid var(--line); color: var(--soft); font-size: .85rem; font-weight: 600; vertical-align: bottom; }
tr > :last-child { padding-right: 0; }
.name { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number, th.name { white-space: normal; } td.long { min-width: 14rem; }
td.bars { min-width: 8rem; } .none { color: var(--soft); white-space: normal; }
.dense table { font-size: .85rem; } .dense th, .dense td { padding-right: .6rem; } .dense .number, .dense .name { white-space: normal; } .dense td.bars { min-width: 6rem; }
tr.sum td { font-weight: 600; }
td p, li p { margin: .1rem 0; }
ul, ol { margin: .3rem 0 1rem; padding-left: 1.4rem; } li { margin: .2rem 0; }
ul.plain { list-style: none; padding-left: 0; }
.calc { background: var(--field); border-left: 3px solid var(--main); list-style: none; margin: .5rem 0 1rem; padding: .6rem .9rem; }
.bar { position: relative; display: flex; height: 1.1rem; margin: .3rem 0; background: var(--rest); border-radius: .15rem; overflow: hidden; }
td .bar { height: .85rem; margin: .25rem 0; }
.bar span { height: 100%; flex: none; } .bar i { position: absolute; top: 0; bottom: 0; width: 0; border-left: 3px solid var(--ink); margin-left: -3px; }
.tone-main { background: var(--main); } .tone-second { background: var(--second); } .tone-third { background: var(--third); } .tone-fourth { background: var(--fourth); } .tone-over { background: var(--bad); } .tone-rest { background: var(--rest); } .tone-mark { background: var(--ink); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .2rem 0 1rem; padding: 0; font-size: .9rem; }
.legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: .15rem; margin-right: .4rem; vertical-align: -.05rem; } .legend i.tone-mark { width: 3px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2rem; align-items: start; }
.step { border: 1px solid var(--line); border-radius: .3rem; margin: 0 0 .9rem; padding: .6rem .9rem; }
.step h3 { margin: 0 0 .4rem; } .step:target, tr:target, section:target > h2 { background: var(--field); outline: 2px solid var(--main); }
.about { font-size: .93rem; margin: 0 0 .4rem; }
.conditions, .conditions ul { list-style: none; margin: 0; padding-left: 1.1rem; } .conditions { padding-left: 0; font-size: .88rem; }
.ref { font-size: .85rem; white-space: nowrap; }
code { font: .88em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; margin-top: 2.5rem; padding-top: .75rem; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem .8rem 3rem; } h1 { font-size: 1.35rem; }
  .cards thead { display: none; } .cards tr { display: block; border: 1px solid var(--line); border-radius: .3rem; margin: 0 0 .7rem; padding: .3rem .7rem; }
  .cards td { display: block; overflow: hidden; border: 0; padding: .15rem 0; min-width: 0; text-align: right; white-space: normal; overflow-wrap: anywhere; }
  .cards td::before { content: attr(data-label); color: var(--soft); float: left; font-weight: 400; margin-right: 1rem; max-width: 45%; text-align: left; }
  .cards td:first-child { font-weight: 600; text-align: left; } .cards td:first-child::before { content: none; } .cards td:empty { display: none; }
  .cards td.number:first-child::before { content: attr(data-label); }
  .cards td.bars .bar { clear: both; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #59626c; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --field: #f3f5f6; --paper: #fff; --link: #000; --main: #0e7490; --second: #d08a1d; --third: #7a9a4b; --fourth: #8b7bb5; --rest: #e3e6e9; --good: #17692f; --bad: #a61b1b; --open: #8a5a00; }
  html { font-size: 10pt; } body { max-width: none; padding: 0; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2 { margin-top: 1.4rem; }
  h2, h3, caption { break-after: avoid; } thead { display: table-header-group; }
  tr, li, .short, .bar, .legend, .calc, header, footer, .about { break-inside: avoid; } .conditions li { break-inside: auto; } .step h3, .about { break-after: avoid; } p { orphans: 3; widows: 3; }
  footer { break-before: avoid; }
  .wide { overflow: visible; } a { text-decoration: none; } .step { break-inside: auto; } .bar { border: 1px solid #999; }
}
</style>`
