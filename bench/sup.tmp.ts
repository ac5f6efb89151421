import { createRuleBook } from '../packages/core/src/rule-book.ts'
import { ceilingOf, supportItem } from '../packages/core/src/support.ts'
import { chooseLevel } from '../packages/core/src/level.ts'
import { share, times } from '../packages/core/src/money.ts'
import { national } from '@khuyencong/rules-national'
import { makeProjects } from './workload.ts'
const book=createRuleBook([national]); const ps=makeProjects(1000)
const open=book.at('2023-06-01')
const rules=open.rules('advanced-machinery')
const subs=ps.map(project=>({on:open.day,project,item:project.items[0]!,place:open.place(project.items[0]!.site!.province,null)})) as any[]
let sink:any
const run=(n:string,f:(s:any)=>unknown)=>{let best=1e9;for(let r=0;r<15;r++){const c=process.cpuUsage();for(let i=0;i<50;i++)for(const s of subs)sink=f(s);const u=process.cpuUsage(c);best=Math.min(best,(u.user+u.system)/50)}console.log(n,best.toFixed(1),'ns')}
const grant=chooseLevel(rules,subs[0],false).level!.grant
run('chooseLevel',s=>chooseLevel(rules,s,false))
run('ceilingOf',s=>ceilingOf(grant,s.item))
run('share',s=>share(s.item.costs[0].amount,500000 as any))
run('times',s=>times(300000000 as any,s.item.units))
run('supportItem',s=>supportItem(rules,s,false))
