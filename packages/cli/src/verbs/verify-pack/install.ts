import { KhuyenCongError } from '@khuyencong/core'
import { bundleText, type OpenedBundle } from '@khuyencong/core/packs'
import { requireNextEdition } from '@khuyencong/core/testing'
import { bundleNamed } from '../../authoring/opened-bundle.js'
import { fileSink } from '../../files/out-file.js'
import { verifyPackMessages } from './messages.js'

/**
 * Nhận gói về dùng. / Puts a bundle that has been verified into a file, whole or not at all. The
 * bundle that is there stays unless the new one is a published edition of the same pack and not an
 * older one. Throws `DRAFT_PACK`, `OTHER_PACK`, `VERSION_NOT_NEWER`, `VERSION_REUSED`, `FILE_…`.
 */
export async function installBundle(opened: OpenedBundle, file: string): Promise<void> {
  if (opened.bundle.draft === true)
    throw new KhuyenCongError({
      code: 'DRAFT_PACK',
      at: opened.bundle.id,
      ...verifyPackMessages.DRAFT_PACK(),
    })
  const present = await bundleNamed(file, '--install').catch((error: unknown) => {
    if (error instanceof KhuyenCongError && error.code === 'FILE_NOT_FOUND') return null
    throw error
  })
  if (present !== null) requireNextEdition(opened, present)
  const sink = await fileSink(file, '--install')
  try {
    await sink.write(bundleText(opened.bundle))
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}
