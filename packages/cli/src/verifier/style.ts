import { COLOURS_STYLE } from '../html/style-colours.js'

/** How the verifier page looks, in the colours of every page. */
export const VERIFIER_STYLE = `${COLOURS_STYLE.toString()}body {
  margin: 0 auto;
  padding: 2rem 1.25rem;
  max-width: 46rem;
  background: var(--paper);
  color: var(--ink);
  font:
    1rem/1.5 system-ui,
    "Segoe UI",
    Roboto,
    "Noto Sans",
    sans-serif;
  overflow-wrap: anywhere;
}
header {
  border-bottom: 3px solid var(--main);
  margin-bottom: 1rem;
}
h1 {
  font-size: 1.5rem;
  margin: 0.2rem 0;
}
label {
  display: block;
  border: 1px solid var(--line);
  border-radius: 0.3rem;
  margin: 0.6rem 0;
  padding: 0.5rem 0.8rem;
}
label span {
  display: block;
  font-weight: 600;
}
button {
  font: inherit;
}
#result {
  border-top: 1px solid var(--line);
  margin-top: 1.2rem;
}
.verdict {
  font-size: 1.15rem;
  font-weight: 700;
}
.about {
  font-weight: 600;
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
.soft {
  color: var(--soft);
}
`
