import { html } from './html.js'

/** Tables and lists. */
export const TABLES_STYLE = html`.wide {
  overflow-x: auto;
  margin: 0 0 1rem;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 0.93rem;
}
caption {
  text-align: left;
  color: var(--soft);
  padding-bottom: 0.3rem;
}
th,
td {
  border-bottom: 1px solid var(--line);
  padding: 0.4rem 1rem 0.4rem 0;
  text-align: left;
  vertical-align: top;
}
th {
  border-bottom: 2px solid var(--line);
  color: var(--soft);
  font-size: 0.85rem;
  font-weight: 600;
  vertical-align: bottom;
}
tr > :last-child {
  padding-right: 0;
}
.name {
  white-space: nowrap;
}
.number {
  text-align: right;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
th.number,
th.name {
  white-space: normal;
}
td.long {
  min-width: 14rem;
}
td.bars {
  min-width: 8rem;
}
.none {
  color: var(--soft);
  white-space: normal;
}
.dense table {
  font-size: 0.85rem;
}
.dense th,
.dense td {
  padding-right: 0.6rem;
}
.dense .number,
.dense .name {
  white-space: normal;
}
.dense td.bars {
  min-width: 6rem;
}
tr.sum td {
  font-weight: 600;
}
td p,
li p {
  margin: 0.1rem 0;
}
ul,
ol {
  margin: 0.3rem 0 1rem;
  padding-left: 1.4rem;
}
li {
  margin: 0.2rem 0;
}
ul.plain {
  list-style: none;
  padding-left: 0;
}
.calc {
  background: var(--field);
  border-left: 3px solid var(--main);
  list-style: none;
  margin: 0.5rem 0 1rem;
  padding: 0.6rem 0.9rem;
}
`
