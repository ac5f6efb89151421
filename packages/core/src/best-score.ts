// So sánh với phương án tổng điểm cao nhất. / The comparison with the plan of the highest total
// score. It loads a solver (`highs`, with its WebAssembly file) and therefore has an entry of its
// own: no other entry leads to it.

export { compareWithBestScore } from './planning/compare-plan.js'
export type { BestScore, PlanComparison } from './planning/compare-plan.js'
