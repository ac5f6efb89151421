/** What is said of packs on disk and of the packs of a run, by error code. */
export const packMessages = {
  NOT_A_PACK: () => ({
    message: 'Đây không phải gói quy định.',
    messageEn: 'This is not a pack.',
    hint: 'Cần thư mục có pack.json, hoặc tệp JSON gồm { "manifest", "documents", "rules" }.',
    hintEn: 'Give a folder with pack.json, or a JSON file of { "manifest", "documents", "rules" }.',
  }),
  PACKAGE_NOT_FOUND: (name: string, from: string) => ({
    message: `Không thấy gói npm «${name}» từ thư mục ${from}.`,
    messageEn: `The npm package \`${name}\` was not found from the folder ${from}.`,
    hint: `Cài gói vào đó: npm install ${name}`,
    hintEn: `Install it there: npm install ${name}`,
  }),
  PACKAGE_WITHOUT_PACK: () => ({
    message: 'Gói npm này không có gói quy định.',
    messageEn: 'This npm package holds no pack.',
    hint:
      'Cần pack.json cạnh package.json, hoặc "khuyencong": { "pack": "<thư mục>" } trong ' +
      'package.json, hoặc tệp do «khuyencong pack-index» viết làm mô-đun chính.',
    hintEn:
      'It needs pack.json beside package.json, or `"khuyencong": { "pack": "<folder>" }` in ' +
      'package.json, or the file written by `khuyencong pack-index` as its main module.',
  }),
  PACK_INCOMPLETE: (name: string) => ({
    message: `Thư mục gói thiếu tệp ${name}.`,
    messageEn: `The pack folder has no ${name}.`,
    hint: 'Xem gói mẫu «_template».',
    hintEn: 'See the pack `_template`.',
  }),
  WRONG_ENDING: () => ({
    ...UNREAD_FILE,
    hint: 'Đổi tên tệp cho kết thúc đúng bằng «.json», chữ thường.',
    hintEn: 'Rename the file so that it ends in `.json`, in lower case.',
  }),
  WRONG_PLACE: (folders: readonly string[]) => ({
    ...UNREAD_FILE,
    hint: `Chuyển vào một trong các thư mục: ${folders.join(', ')}; hoặc để ngoài gói.`,
    hintEn: `Move it into one of the folders ${folders.join(', ')}, or out of the pack.`,
  }),
  PACK_FOLDER: (folders: readonly string[]) => ({
    message: 'Thư mục này không thuộc gói nên sẽ không được đọc.',
    messageEn: 'This folder is not part of a pack and would not be read.',
    hint: `Các thư mục của gói: ${folders.join(', ')}.`,
    hintEn: `The folders of a pack: ${folders.join(', ')}.`,
  }),
  LINK_OR_DEVICE: () => ({
    message: 'Gói chỉ gồm tệp và thư mục thường; không nhận liên kết hay thiết bị.',
    messageEn: 'A pack holds plain files and folders only; links and devices are refused.',
  }),
  NESTED_FOLDER: () => ({
    message: 'Không có thư mục con trong thư mục của gói.',
    messageEn: 'The folders of a pack hold no folders of their own.',
    hint: 'Chuyển tệp ra ngoài một cấp.',
    hintEn: 'Move the files one level up.',
  }),
  OUTSIDE_PACK: () => ({
    message: 'Tên tệp trong gói không được ra ngoài gói.',
    messageEn: 'A file name in a pack must stay inside the pack.',
  }),
  FILE_TOO_LARGE: () => ({
    message: 'Tệp của gói quá lớn (trên 4 triệu byte).',
    messageEn: 'The pack file is too large (above 4 million bytes).',
  }),
  PACK_TOO_LARGE: () => ({
    message: 'Gói có quá nhiều tệp hoặc quá lớn.',
    messageEn: 'The pack has too many files or is too large.',
  }),
  DRAFT_PACK: () => ({
    message: 'Gói này là bản nháp, cơ quan lập gói chưa phát hành; kết quả chỉ để xem trước.',
    messageEn:
      'This pack is a draft that its publisher has not put in force; the result only looks ahead.',
  }),
  REPLACES_UNSIGNED: (id: string) => ({
    message: `Gói này, chưa có chữ ký được kiểm tra, thay hoàn toàn gói có sẵn «${id}».`,
    messageEn: `This pack, whose signature nobody has checked, replaces the shipped pack \`${id}\`.`,
  }),
  PACKS_DIFFER: (id: string) => ({
    message: `Gói «${id}» đã đổi trong lúc đang xét; không đưa ra kết quả.`,
    messageEn: `The pack \`${id}\` changed while the run went on; no result is given.`,
    hint: 'Chạy lại.',
    hintEn: 'Run it again.',
  }),
  SECOND_NATIONAL_PACK: (id: string) => ({
    message: `Gói «${id}» đưa vào ghi là quy định quốc gia nhưng không phải gói có sẵn.`,
    messageEn: `The given pack \`${id}\` says that it is national and is not the shipped one.`,
    hint: `Nếu đúng là muốn dùng, nêu tên gói: --allow ${id}.`,
    hintEn: `If it is wanted, name it: --allow ${id}.`,
  }),
  /** `first` is where the other pack was read from, `null` for the shipped one. */
  DUPLICATE_PACK: (first: string | null, second: string) => ({
    message: `Hai gói cùng mã: ${first ?? 'gói có sẵn'} và ${second}.`,
    messageEn: `Two packs share one id: ${first ?? 'the one shipped'} and ${second}.`,
    ...(first === null
      ? {
          hint: 'Gói thay gói có sẵn: đặt «id» khác và ghi «replaces» là mã của gói có sẵn trong pack.json.',
          hintEn:
            'To replace the shipped one, give another `id` and name it in `replaces` of pack.json.',
        }
      : {
          hint: 'Hai bản của một gói: chỉ nêu một bản. Hai gói khác nhau: đặt «id» khác trong pack.json.',
          hintEn: 'Of two editions name one; two packs need two `id`s in pack.json.',
        }),
  }),
} as const

const UNREAD_FILE = {
  message: 'Tệp này sẽ không được đọc.',
  messageEn: 'This file would not be read.',
} as const

/** What is said of the key rings of a run, by error code. */
export const keyRingMessages = {
  KEY_RINGS_DIFFER: () => ({
    message: 'Hai sổ khóa ghi khác nhau về cùng một khóa ký.',
    messageEn: 'Two key rings say different things of one key.',
    hint: 'Chỉ nêu sổ khóa mới nhất, hoặc sửa cho giống nhau.',
    hintEn: 'Name the newer ring alone, or make the two agree.',
  }),
} as const
