import { createRuleBook } from '../packages/core/src/rule-book.ts'
import { checkItem } from '../packages/core/src/eligibility.ts'
import { supportItem } from '../packages/core/src/support.ts'
import { fundProject } from '../packages/core/src/funding.ts'
import { judge } from '../packages/core/src/decide.ts'
import { national } from '@khuyencong/rules-national'
import { makeProjects } from './workload.ts'
const book=createRuleBook([national]); const ps=makeProjects(1000)
const open=book.at('2023-06-01')
const rules=open.rules('advanced-machinery')
console.log('deciding',rules.deciding.length,'money',rules.moneyInForce.length,'support',rules.support.length,'prio',rules.priority.length)
const subs=ps.map(project=>({on:open.day,project,item:project.items[0]!,place:open.place(project.items[0]!.site!.province,null)}))
const sup=subs.map(s=>supportItem(rules,s as any,false).support)
const run=(n:string,f:()=>void)=>{let best=1e9;for(let r=0;r<15;r++){const c=process.cpuUsage();for(let i=0;i<30;i++)f();const u=process.cpuUsage(c);best=Math.min(best,(u.user+u.system)/30/1000)}console.log(n,best.toFixed(2))}
run('place',()=>{for(const p of ps)open.place(p.items[0]!.site!.province,null)})
run('checkItem',()=>{for(const s of subs)checkItem(rules,s as any,false)})
run('deciding conditions only',()=>{for(const s of subs)for(const r of rules.deciding)if(r.answer==='in-force'){(r.when===null||r.when.test(s as any));r.requireHere!.test(s as any)}})
run('supportItem',()=>{for(const s of subs)supportItem(rules,s as any,false)})
run('fundProject',()=>{for(let i=0;i<1000;i++)fundProject(ps[i]!,[{subject:subs[i] as any,rules,support:sup[i]!}])})
run('judge',()=>{for(const p of ps)judge(book,{on:'2023-06-01',project:p})})
