import type { RuleBook } from '@khuyencong/core'
import type { FindingGroups } from '@khuyencong/core/auditing'
import type { Call } from '../../terminal/io.js'
import type { AuditPage } from './page.js'

/**
 * Giấy tờ của audit. / What an audit writes beside its result: the page of `--report`, the workbook
 * of `--export`, both or none. They see every project, so that one thread judges them all.
 */
export async function auditPapers(
  call: Call,
  book: RuleBook,
  groups: FindingGroups | null,
): Promise<AuditPage | null> {
  const { report, export: exported } = call.options
  const papers: AuditPage[] = []
  if (report !== undefined)
    papers.push(await (await import('./page.js')).auditPage(report, call, book, groups))
  if (exported !== undefined)
    papers.push(await (await import('./export-file.js')).auditExport(exported, call, book, groups))
  if (groups !== null) papers.push(counting(groups))
  return papers.length === 0 ? null : together(papers)
}

/** Groups see every project, and write nothing themselves. */
function counting(groups: FindingGroups): AuditPage {
  const nothing = async (): Promise<void> => Promise.resolve()
  return {
    add: async ({ findings }, project) => Promise.resolve(groups.add({ project, findings })),
    addUnread: nothing,
    finish: nothing,
    close: nothing,
  }
}

function together(papers: readonly AuditPage[]): AuditPage {
  const each = async (work: (paper: AuditPage) => Promise<void>): Promise<void> => {
    for (const paper of papers) await work(paper)
  }
  return {
    add: async (...judged) => each((paper) => paper.add(...judged)),
    addUnread: async (...unread) => each((paper) => paper.addUnread(...unread)),
    finish: async (source) => each((paper) => paper.finish(source)),
    close: async () => each((paper) => paper.close()),
  }
}
