import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { definePack } from '@khuyencong/core'
const dir='/work/main/packages/rules-national'
const rules:Record<string,unknown>={}; const docs=new Set<string>()
for(const k of ['eligibility','support','funding','priority']) if(existsSync(`${dir}/${k}`)) for(const f of readdirSync(`${dir}/${k}`)) if(f.endsWith('.json')&&!f.includes('.cases.')){const r=JSON.parse(readFileSync(`${dir}/${k}/${f}`,'utf8'));if(f==="industry.json")r.versions=[r.versions[0]];rules[`${k}/${f}`]=r;for(const v of r.versions)docs.add(v.citation.document)}
export const national=definePack({manifest:{id:'national',version:'0.1.0',schemaVersion:1,jurisdiction:'national',title:'a',titleEn:'b',maintainer:'c',lawAsOf:'2026-11-22'},documents:{documents:[...docs].map(id=>({id,title:id,titleEn:id,issuer:'x'}))},rules})
