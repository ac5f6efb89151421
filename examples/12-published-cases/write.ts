// Writes expected-summary.json, the tables of the README and docs/published-cases.md:
// node --import tsx examples/12-published-cases/write.ts
import { writeFileSync } from 'node:fs'
import { audit, here, PAGE, pages, summaryOf, writeSummary } from './inputs.js'

const summary = summaryOf(audit().lines)
const { readme, docs } = pages(summary)
writeFileSync(here('expected-summary.json'), writeSummary(summary))
writeFileSync(here('README.md'), readme)
writeFileSync(here(PAGE), docs)
