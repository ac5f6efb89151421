import { html } from './html.js'

/** Bars and their legends. */
export const CHARTS_STYLE = html`.bar {
  position: relative;
  display: flex;
  height: 1.1rem;
  margin: 0.3rem 0;
  background: var(--rest);
  border-radius: 0.15rem;
  overflow: hidden;
}
td .bar {
  height: 0.85rem;
  margin: 0.25rem 0;
}
.bar span {
  height: 100%;
  flex: none;
}
.bar i {
  position: absolute;
  top: 0;
  bottom: 0;
  width: 0;
  border-left: 3px solid var(--ink);
  margin-left: -3px;
}
.tone-main {
  background: var(--main);
}
.tone-second {
  background: var(--second);
}
.tone-third {
  background: var(--third);
}
.tone-fourth {
  background: var(--fourth);
}
.tone-over {
  background: var(--bad);
}
.tone-rest {
  background: var(--rest);
}
.tone-mark {
  background: var(--ink);
}
.legend {
  list-style: none;
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1.2rem;
  margin: 0.2rem 0 1rem;
  padding: 0;
  font-size: 0.9rem;
}
.legend i {
  display: inline-block;
  width: 0.8rem;
  height: 0.8rem;
  border-radius: 0.15rem;
  margin-right: 0.4rem;
  vertical-align: -0.05rem;
}
.legend i.tone-mark {
  width: 3px;
}
.pair {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
  gap: 0 2rem;
  align-items: start;
}
`
