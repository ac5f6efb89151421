/** What a version of a rule must hold (`WRONG_SHAPE`). */
export const kindDemands = {
  withoutWhen: [
    'Loại quy định này áp dụng cho mọi trường hợp: bỏ «when».',
    'This kind of rule applies to every case: leave out `when`.',
  ],
  oneReportDay: [
    'Cần đúng một: «monthly», «yearly», «everyMonths», «within» hoặc «notEncoded».',
    'Exactly one of `monthly`, `yearly`, `everyMonths`, `within` and `notEncoded` is needed.',
  ],
  reportOfProject: [
    'Báo cáo của một đề án có «while» hoặc «within» (một trong hai) và không có «covers»; ' +
      'báo cáo của cả tỉnh hay cả nước không có «shownBy».',
    'A report of a project has `while` or `within`, one of the two, and no `covers`; ' +
      'a report of a province or the nation has no `shownBy`.',
  ],
  inspectionStart: [
    'Cần cho biết kiểm tra từ khi nào: «while» hoặc «within».',
    'When the inspection is owed from is needed: `while` or `within`.',
  ],
  followUpPart: [
    'Cần ít nhất một trong các phần: «reports», «inspections», «lasting», «results».',
    'At least one of `reports`, `inspections`, `lasting` and `results` is needed.',
  ],
  neighbourAlone: [
    'Phiên bản có «neighbour» chỉ cho biết một chương trình khác cũng chi cho nội dung này; ' +
      'không được kèm điều gì khác, như «require» hay «advance». Hãy tách thành hai quy định.',
    'A version with `neighbour` only says that another scheme pays for this too; it may carry ' +
      'nothing else, such as `require` or `advance`. Write two rules.',
  ],
  groupsOrMost: [
    'Cần đúng một trong hai: «groups» hoặc «most».',
    'Exactly one of `groups` and `most` is needed.',
  ],
  onePriorityPart: [
    'Cần đúng một trong ba: «uplift», «order» hoặc «defines».',
    'Exactly one of `uplift`, `order` and `defines` is needed.',
  ],
  requireWithDefines: ['«require» chỉ đi cùng «defines».', '`require` goes with `defines` only.'],
  knownOrder: (orders: string): readonly [string, string] => [
    `Chưa có phát hiện nào cho thứ tự này. Các thứ tự dùng được: ${orders}.`,
    `No finding tells of this order. Known orders: ${orders}.`,
  ],
} as const
