import type { Words } from '../../terminal/options.js'

/** What `archive` refuses, by error code. */
export const archiveVerbMessages = {
  ARCHIVE_CHANGED: (id: string, version: string) => ({
    message: `Tệp này trong kho lưu không còn là gói «${id}» ${version} đã cất.`,
    messageEn: `This file of the archive is no longer the pack \`${id}\` ${version} that was kept.`,
    hint: 'Chép lại kho lưu từ bản sao dự phòng rồi chạy lại; không ghi đè để còn dấu vết.',
    hintEn: 'Restore the archive from its backup and run again; it is not written over.',
  }),
} as const

/** What `archive` tells. */
export const archiveTexts = {
  kept: (all: string, added: string): Words => [
    `Kho lưu có đủ ${all} gói đang dùng; cất thêm ${added}.\n`,
    `The archive keeps all ${all} packs in use; ${added} of them were added.\n`,
  ],
} as const
