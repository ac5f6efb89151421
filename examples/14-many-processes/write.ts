// Prints so many sample projects, one per line (40 where no number is given):
// node --import tsx examples/14-many-processes/write.ts 3000 > nhieu.ndjson
import process from 'node:process'
import { sampleLines } from './sample.js'

process.stdout.write(`${sampleLines(Number(process.argv[2] ?? 40)).join('\n')}\n`)
