export function stagePages() { return [] }
