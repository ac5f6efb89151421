import { definePack, KhuyenCongError } from '@khuyencong/core'
import { readPackFolder } from './src/pack-folder.js'
import { testPack } from '../core/src/pack-test.js'
const [dir = 'packages/rules-national', suggest] = process.argv.slice(2)
const f = await readPackFolder(dir)
let pack; try { pack = definePack(f.source) } catch (e) { console.log((e as any).problems.slice(0, 5)); throw e }
for (const o of [{}, { mutate: true }, ...(suggest ? [{ mutate: true, suggest: true }] : [])]) {
const t = performance.now(); const r = testPack(pack, f.cases, o)
console.log(JSON.stringify(o), Math.round(performance.now() - t), 'ms', pack.rules.length, 'rules', r.cases.length, 'cases', r.cases.filter((c) => c.differences.length).length, 'failing', r.percent, JSON.stringify(r.coverage))
if (r.mutation) { console.log(r.mutation.killed, 'killed', r.mutation.equivalent, 'equivalent', r.mutation.survivors.length, 'survivors')
for (const s of r.mutation.survivors.slice(0, 400)) console.log(s.rule, s.at, s.was, '→', s.now, JSON.stringify(s.killer)) }
if (o.suggest) { console.log(Object.values(r.suggestions).flat().length, 'suggestions'); console.log(Object.entries(r.suggestions).slice(0,2).map(([k,v]) => k + JSON.stringify(v.map((x) => x.written), null, 1)).join('\n')) }
if (!o.mutate) for (const g of r.gaps.slice(0, 40)) console.log(g.kind, g.at, g.text)
}
