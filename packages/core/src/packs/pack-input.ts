import type { z } from 'zod/mini'
import type { Register } from '../territory/register.js'
import type { ReadOnly } from '../json/read-only.js'
import type { Manifest } from './manifest.js'
import type { Documents } from './pack.js'
import type { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import type { RuleShapes } from '../kinds/read-kinds.js'
import type { RuleKind } from '../kinds/rule.js'

/** Phần khai báo của gói (`pack.json`). / The declaration of a pack as a file writes it. */
export type ManifestInput = ReadOnly<z.input<typeof Manifest>>

/** Sổ văn bản (`documents.json`). / The documents a pack cites, as a file writes them. */
export type DocumentsInput = ReadOnly<z.input<typeof Documents>>

/** Từ vựng (`vocabulary.json`). / The words a pack declares, as a file writes them. */
export type VocabularyInput = ReadOnly<z.input<typeof VocabularyFile>>

/**
 * Quy định như viết trong tệp. / A rule as a file writes it, of any kind or of one:
 * `RuleInput<'support'>`.
 *
 * @example
 * ```ts
 * import type { RuleInput } from '@khuyencong/core/packs'
 * const rule = {
 *   id: 'support.new-looms',
 *   kind: 'support',
 *   title: 'Hỗ trợ khung cửi mới',
 *   titleEn: 'New looms',
 *   encodedSince: '2026-01-01',
 *   adds: true,
 *   versions: [
 *     {
 *       from: '2026-01-01',
 *       citation: { document: '01/2026/NQ-HĐND', provision: 'Điều 1' },
 *       evidence: 'memory',
 *       when: { fact: 'beneficiary.kind', operator: 'equal', value: 'cooperative' },
 *       grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
 *     },
 *   ],
 * } as const satisfies RuleInput<'support'>
 * rule.versions[0].grant.rate // => '50%'
 * ```
 */
export type RuleInput<K extends RuleKind = RuleKind> = {
  [P in K]: ReadOnly<z.input<RuleShapes[P]>>
}[K]

/**
 * Gói viết bằng TypeScript. / A pack as a program writes it, every part typed: completion and
 * compile errors where `PackSource`, which also takes what was read from files, has none. Write
 * `const source = { … } satisfies PackInput` and hand it to `definePack`.
 */
export interface PackInput {
  /** Phần khai báo. / Who the pack speaks for, and which version it is. */
  readonly manifest: ManifestInput
  /** Sổ văn bản. / Every text the rules cite. */
  readonly documents: DocumentsInput
  /**
   * Quy định, theo tên tệp trong gói: `support/new-looms.json`. / The rules by the name of their
   * file in the pack.
   */
  readonly rules: Readonly<Record<string, RuleInput>>
  /** Từ vựng gói khai thêm. / The words the pack declares. */
  readonly vocabulary?: VocabularyInput
  /**
   * Danh mục tỉnh; chỉ trong gói quốc gia. / The register of provinces; in a national pack only.
   */
  readonly register?: ReadOnly<z.input<typeof Register>>
}
