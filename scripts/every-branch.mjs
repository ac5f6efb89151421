// Files that carry the law's arithmetic: every branch of each must be tested.
export const everyBranch = [
  'words/money',
  'words/law',
  'rules/conditions',
  'stages/support',
  'stages/funding',
].map((name) => `packages/core/src/${name}.ts`)
