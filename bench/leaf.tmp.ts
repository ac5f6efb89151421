import { factReader } from '../packages/core/src/facts.ts'
import { compileCondition, readCondition } from '../packages/core/src/conditions.ts'
import { createRuleBook } from '../packages/core/src/rule-book.ts'
import { national } from '@khuyencong/rules-national'
import { makeProjects } from './workload.ts'
const book=createRuleBook([national]); const ps=makeProjects(1000)
const open=book.at('2023-06-01')
const subs=ps.map(project=>({on:open.day,project,item:project.items[0]!,place:open.place(project.items[0]!.site!.province,null)}))
let sink=0
const run=(n:string,f:(s:any)=>unknown)=>{let best=1e9;for(let r=0;r<15;r++){const c=process.cpuUsage();for(let i=0;i<100;i++)for(const s of subs)if(f(s))sink++;const u=process.cpuUsage(c);best=Math.min(best,(u.user+u.system)/100)}console.log(n,best.toFixed(1),'ns')}
for(const f of ['activity','beneficiary.kind','beneficiary.industry','site.unitKind','machinery.isNew','site.yearsSinceConversion','commitments.counterpart','site.convertedFromCommune'])run(f,factReader(f))
const {deciding,priority}=open.rules('advanced-machinery')
for(const r of deciding)if(r.answer==='in-force'){if(r.when)run('when '+r.id,s=>r.when!.test(s)==='met');run('req '+r.id,s=>r.requireHere!.test(s)==='met')}
for(const r of priority)if(r.answer==='in-force'&&r.when)run('prio '+r.id,s=>r.when!.test(s)==='met')
