import { html } from './html.js'

/** Headings, paragraphs, stamps. */
export const TEXT_STYLE = html`* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  max-width: 62rem;
  background: var(--paper);
  color: var(--ink);
  font:
    1rem/1.5 system-ui,
    "Segoe UI",
    Roboto,
    "Noto Sans",
    "DejaVu Sans",
    sans-serif;
  overflow-wrap: break-word;
}
a {
  color: var(--link);
  text-decoration-thickness: 1px;
  text-underline-offset: 2px;
}
header {
  border-bottom: 3px solid var(--main);
  margin-bottom: 1.5rem;
  padding-bottom: 1rem;
}
header p {
  margin: 0.15rem 0;
}
.kind {
  color: var(--soft);
  font-size: 0.85rem;
  font-weight: 600;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}
h1 {
  font-size: 1.7rem;
  line-height: 1.25;
  margin: 0.2rem 0 0.5rem;
  text-wrap: balance;
}
h2 {
  font-size: 1.05rem;
  letter-spacing: 0.03em;
  margin: 2.25rem 0 0.75rem;
  padding-bottom: 0.25rem;
  border-bottom: 1px solid var(--line);
  text-transform: uppercase;
}
h3 {
  font-size: 1rem;
  margin: 1.25rem 0 0.4rem;
}
.verdict {
  font-size: 1.15rem;
  font-weight: 700;
}
.stamp {
  display: inline-block;
  border: 2px solid var(--open);
  border-radius: 0.25rem;
  color: var(--open);
  font-weight: 700;
  letter-spacing: 0.08em;
  margin: 0.5rem 0;
  padding: 0.05rem 0.6rem;
  text-transform: uppercase;
  transform: rotate(-1.5deg);
}
.good {
  color: var(--good);
}
.bad {
  color: var(--bad);
}
.open {
  color: var(--open);
}
.soft,
small {
  color: var(--soft);
}
`
