import { definePack } from './src/pack.js'
import { checkPack } from './src/check-pack.js'
import { ACTIVITY_IDS } from './src/activity.js'
for (const mode of ['spread', 'hostile', 'clash']) {
const n = mode === 'spread' ? 10000 : 3000
const rules: any = {}
for (let i = 0; i < n; i++) { const when = mode === 'spread' ? { all: [{ fact: 'activity', operator: 'equal', value: ACTIVITY_IDS[i % 31] }, { fact: 'beneficiary.employees', operator: 'equal', value: i }] }
 : mode === 'clash' ? { fact: 'activity', operator: 'equal', value: 'trademark' } : { any: [{ all: [{ fact: 'beneficiary.employees', operator: 'greaterThan', value: i * 2 }, { fact: 'beneficiary.employees', operator: 'lessThan', value: i * 2 + 2 }] }] }
 rules[`support/r${i}.json`] = { id: `support.r${i}`, kind: 'support', title: `Mức ${i}`, titleEn: `Level ${i}`, encodedSince: '2014-04-08', versions: [
 { from: '2014-04-08', to: '2018-05-10', citation: { document: 'D', provision: 'Điều 1' }, evidence: 'quoted', when, grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' } },
 { from: '2018-05-11', to: null, citation: { document: 'D', provision: 'Điều 1' }, evidence: 'quoted', when, grant: { of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng', per: 'establishment' } }] } }
const src = { manifest: { id: 'p', version: '1.0.0', schemaVersion: 1, jurisdiction: 'dak-lak', title: 'x', titleEn: 'x', maintainer: 'x', lawAsOf: '2026-01-01' }, documents: { documents: [{ id: 'D', title: 'x', titleEn: 'x', issuer: 'x' }] }, rules }
const p = definePack(src); const u = process.cpuUsage(); const t = performance.now(); const r = checkPack(p); const v = process.cpuUsage(u); const c: any = {}; for (const x of r) c[x.code] = (c[x.code] ?? 0) + 1; console.log(mode, 'check', Math.round(performance.now() - t), 'cpu', v.user / 1000, c, Math.round(process.memoryUsage().rss / 1e6), 'MB')
}
