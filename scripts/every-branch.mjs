// Files that carry the law's arithmetic: every branch of each must be tested.
export const everyBranch = ['money', 'conditions', 'support', 'funding', 'law'].map((name) => `packages/core/src/${name}.ts`)
