import { html } from './html.js'

/** The steps of a decision and what they rest on. */
export const STEPS_STYLE = html`.step {
  border: 1px solid var(--line);
  border-radius: 0.3rem;
  margin: 0 0 0.9rem;
  padding: 0.6rem 0.9rem;
}
.step h3 {
  margin: 0 0 0.4rem;
}
.step:target,
tr:target,
section:target > h2 {
  background: var(--field);
  outline: 2px solid var(--main);
}
.about {
  font-size: 0.93rem;
  margin: 0 0 0.4rem;
}
.conditions,
.conditions ul {
  list-style: none;
  margin: 0;
  padding-left: 1.1rem;
}
.conditions {
  padding-left: 0;
  font-size: 0.88rem;
}
.ref {
  font-size: 0.85rem;
  white-space: nowrap;
}
.qr {
  display: block;
  width: 52mm;
  height: 52mm;
  margin: 0.6rem 0;
  break-inside: avoid;
}
code {
  font:
    0.88em ui-monospace,
    "DejaVu Sans Mono",
    monospace;
  overflow-wrap: anywhere;
}
footer {
  border-top: 1px solid var(--line);
  color: var(--soft);
  font-size: 0.85rem;
  margin-top: 2.5rem;
  padding-top: 0.75rem;
}
`
