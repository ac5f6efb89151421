import { html } from './html.js'

/** On a narrow screen and on A4. */
export const MEDIA_STYLE = html`@media screen and (max-width: 40rem) {
  body {
    padding: 1rem 0.8rem 3rem;
  }
  h1 {
    font-size: 1.35rem;
  }
  .cards thead {
    display: none;
  }
  .cards tr {
    display: block;
    border: 1px solid var(--line);
    border-radius: 0.3rem;
    margin: 0 0 0.7rem;
    padding: 0.3rem 0.7rem;
  }
  .cards td {
    display: block;
    overflow: hidden;
    border: 0;
    padding: 0.15rem 0;
    min-width: 0;
    text-align: right;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .cards td::before {
    content: attr(data-label);
    color: var(--soft);
    float: left;
    font-weight: 400;
    margin-right: 1rem;
    max-width: 45%;
    text-align: left;
  }
  .cards td:first-child {
    font-weight: 600;
    text-align: left;
  }
  .cards td:first-child::before {
    content: none;
  }
  .cards td:empty {
    display: none;
  }
  .cards td.number:first-child::before {
    content: attr(data-label);
  }
  .cards td.bars .bar {
    clear: both;
  }
}
@page {
  size: A4;
  margin: 16mm 15mm 18mm;
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 9pt sans-serif;
    color: #59626c;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    --field: #f3f5f6;
    --paper: #fff;
    --link: #000;
    --main: #0e7490;
    --second: #d08a1d;
    --third: #7a9a4b;
    --fourth: #8b7bb5;
    --rest: #e3e6e9;
    --good: #17692f;
    --bad: #a61b1b;
    --open: #8a5a00;
  }
  html {
    font-size: 10pt;
  }
  body {
    max-width: none;
    padding: 0;
    line-height: 1.4;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  h2 {
    margin-top: 1.4rem;
  }
  h2,
  h3,
  caption {
    break-after: avoid;
  }
  thead {
    display: table-header-group;
  }
  tr,
  li,
  .short,
  .bar,
  .legend,
  .calc,
  header,
  footer,
  .about {
    break-inside: avoid;
  }
  .conditions li {
    break-inside: auto;
  }
  .step h3,
  .about {
    break-after: avoid;
  }
  p {
    orphans: 3;
    widows: 3;
  }
  footer {
    break-before: avoid;
  }
  .wide {
    overflow: visible;
  }
  a {
    text-decoration: none;
  }
  .step {
    break-inside: auto;
  }
  .bar {
    border: 1px solid #999;
  }
}
`
