import { createRuleBook, judge, decide, explain } from '@khuyencong/core'
import { national } from './load.tmp.ts'
import { handWritten } from '../../bench/hand-written.ts'
import { makeProjects } from '../../bench/workload.ts'
const book=createRuleBook([national]); const ps=makeProjects(1000)
const t=(n:string,f:()=>void,c=1000)=>{for(let i=0;i<20;i++)f();const s=process.hrtime.bigint();for(let i=0;i<50;i++)f();console.log(n,Number(process.hrtime.bigint()-s)/1000/50/c,'us')}
t('hand',()=>{for(const p of ps)handWritten(p)})
t('judge',()=>{for(const p of ps)judge(book,{on:'2023-06-01',project:p})})
t('decide',()=>{for(const p of ps.slice(0,50))decide(book,{on:'2023-06-01',project:p})},50)
console.log(explain(decide(book,{on:'2023-06-01',project:JSON.parse((await import('node:fs')).readFileSync('/work/main/examples/01-soc-trang-2023/project.json','utf8'))}),{book}))
