import { html } from './html.js'

/** The colours, by day and by night. */
export const COLOURS_STYLE = html`:root {
  color-scheme: light dark;
  --ink: #1c2126;
  --soft: #59626c;
  --line: #d3d8dd;
  --field: #f3f5f6;
  --paper: #fff;
  --link: #0b5c7a;
  --main: #0e7490;
  --second: #d08a1d;
  --third: #7a9a4b;
  --fourth: #8b7bb5;
  --rest: #dfe3e7;
  --good: #17692f;
  --bad: #a61b1b;
  --open: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ec;
    --soft: #a0a9b2;
    --line: #3c444c;
    --field: #22282e;
    --paper: #171b1f;
    --link: #7cc7e0;
    --main: #2d9db8;
    --second: #d9a04a;
    --third: #93b163;
    --fourth: #a595d0;
    --rest: #3a424a;
    --good: #7ddc95;
    --bad: #ff9a9a;
    --open: #ffca6b;
  }
}
`
