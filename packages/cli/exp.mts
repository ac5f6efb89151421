import { definePack, KhuyenCongError } from '@khuyencong/core'
import { readPackFolder } from './src/pack-folder.js'
import { checkPack } from '../core/src/check-pack.js'
import { readdirSync, existsSync } from 'node:fs'
async function load(dir: string) { const f = await readPackFolder(dir); try { return { pack: definePack(f.source), cases: f.cases } } catch (e) { if (e instanceof KhuyenCongError) console.log(dir, e.problems.slice(0,5)); throw e } }
let national: any
try { national = await load('packages/rules-national') } catch (e) { console.log('national broken', (e as Error).message) }
const dirs = process.argv[2] ? process.argv.slice(2) : readdirSync('packages/rules-provincial').filter((d) => existsSync(`packages/rules-provincial/${d}/pack.json`)).map((d) => `packages/rules-provincial/${d}`)
if (national) { const t = performance.now(); const p = checkPack(national.pack, { cases: national.cases }); console.log('national', national.pack.rules.length, 'rules', Object.keys(national.cases).length, Math.round(performance.now() - t), 'ms')
 const c: any = {}; for (const x of p) c[x.severity + ' ' + x.code] = (c[x.severity + ' ' + x.code] ?? 0) + 1; console.log(c)
 for (const x of p) if (x.severity !== 'info') console.log(x.severity, x.code, x.at, x.found, x.message) }
for (const d of dirs) { try { const { pack, cases } = await load(d); const p = checkPack(pack, { national: national?.pack, cases }); console.log('==', d, pack.rules.length); for (const x of p) if (x.severity !== 'info') console.log(x.severity, x.code, x.at, x.found, x.message) } catch (e) { console.log(d, (e as Error).message) } }
