import { createRuleBook, judge } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { makeProjects } from './workload.ts'
const book=createRuleBook([national]); const ps=makeProjects(1000)
for(let i=0;i<1500;i++)for(const p of ps)judge(book,{on:'2023-06-01',project:p})
