import type { InspectionRisksInput } from './risks.js'

/**
 * Điểm rủi ro mẫu. / Risk points for trying out a plan of inspections: a sample, set by no act.
 *
 * @example
 * ```ts
 * import { SAMPLE_RISKS } from '@khuyencong/core/follow-up'
 * SAMPLE_RISKS.basis // => 'sample'
 * ```
 */
export const SAMPLE_RISKS: InspectionRisksInput = {
  basis: 'sample',
  risks: [
    {
      id: 'late',
      title: 'Việc quá hạn (mẫu)',
      titleEn: 'Something is late (sample)',
      points: 3,
      counts: 'late',
      most: 5,
    },
    {
      id: 'broken',
      title: 'Cam kết không giữ (mẫu)',
      titleEn: 'A commitment not kept (sample)',
      points: 10,
      counts: 'broken',
    },
    {
      id: 'never-inspected',
      title: 'Chưa kiểm tra lần nào (mẫu)',
      titleEn: 'Never inspected (sample)',
      points: 5,
      counts: 'never-inspected',
    },
    {
      id: 'money',
      title: 'Mỗi 100 triệu đồng đề nghị (mẫu)',
      titleEn: 'Each 100 million đồng asked for (sample)',
      points: 1,
      counts: 'money',
      every: '100 triệu đồng',
      most: 20,
    },
  ],
}
