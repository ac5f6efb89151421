// Files that carry the law's arithmetic: every branch of each must be tested.
export const everyBranch = [
  'values/money',
  'values/rate-text',
  'values/sums',
  'vocabulary/law',
  'conditions/compile-condition',
  'conditions/conditions',
  'conditions/read-condition',
  'conditions/truth-values',
  'stages/support',
  'stages/funding',
].map((name) => `packages/core/src/${name}.ts`)
