import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileOf, YEARS } from './files.js'
import { twelveYears } from './twelve-years.js'

// node --import tsx examples/18-twelve-years/write.ts FOLDER [SEED]: one file a year, and what was
// planted in them.

const [folder = 'twelve-years', seed = '2026'] = process.argv.slice(2)
const { projects, planted, lateReports } = twelveYears(Number(seed))
mkdirSync(folder, { recursive: true })
for (const year of YEARS) writeFileSync(path.join(folder, `${year}.ndjson`), fileOf(projects, year))
writeFileSync(
  path.join(folder, 'planted.json'),
  `${JSON.stringify({ planted, lateReports }, null, 2)}\n`,
)
