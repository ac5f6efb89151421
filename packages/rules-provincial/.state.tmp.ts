import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { definePack, readJson, checkPack } from '@khuyencong/core'
import { testPack } from '@khuyencong/core/testing'
import { national } from '@khuyencong/rules-national'
const home = '/work/main/packages/rules-provincial'
const register = JSON.parse(readFileSync(home + '/register.json', 'utf8'))
const only = process.argv.slice(2)
for (const id of readdirSync(home)) {
  if (!existsSync(`${home}/${id}/pack.json`) || (only.length && !only.includes(id))) continue
  const read = (n: string) => readJson(readFileSync(`${home}/${id}/${n}`, 'utf8'), n)
  const names = ['eligibility', 'support', 'funding', 'priority'].filter((k) => existsSync(`${home}/${id}/${k}`)).flatMap((k) => readdirSync(`${home}/${id}/${k}`).map((n) => `${k}/${n}`))
  const cases = Object.fromEntries(names.filter((n) => n.endsWith('.cases.json')).map((n) => [n, read(n)]))
  const pack = definePack({ manifest: read('pack.json') as any, documents: read('documents.json') as any, rules: Object.fromEntries(names.filter((n) => !n.endsWith('.cases.json')).map((n) => [n, read(n)])) })
  const t = testPack(pack, cases, { mutate: true })
  const p = checkPack(pack, { national, cases, register: national.register ?? register }).filter((x) => x.severity !== 'info')
  const bad = t.cases.filter((c: any) => c.differences.length)
  console.log(`== ${id}: ${t.percent}% killed ${t.mutation!.killed} survive ${t.mutation!.survivors.length} bad ${bad.length} check ${p.length}`)
  for (const b of bad as any[]) console.log('   BAD', b.file, b.name, b.differences.join('; '))
  for (const g of t.gaps) console.log('   gap', g.at, g.text)
  for (const s of t.mutation!.survivors as any[]) console.log('   mut', s.at, s.was, '→', s.now, JSON.stringify(s.killer ?? s.witness))
  for (const x of p) console.log('   chk', x.severity, x.code, x.at, x.found, x.message)
}
