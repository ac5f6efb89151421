/** Tùy chọn về chữ ký và công bố. / The options of signing, checking signatures and publishing. */
export const TRUST_OPTIONS = {
  at: [
    '--at <ngày>',
    [
      'ngày ký, là một phần của nội dung được ký; với review là ngày xem lại',
      'the day of signing, part of what is signed; for review the day of the review',
    ],
  ],
  sign: [
    '--sign <khóa>',
    [
      'ký kết quả bằng khóa riêng này (Ed25519, PEM); cần --json, --by và --at',
      'sign the result with this private key (Ed25519, PEM); needs --json, --by and --at',
    ],
  ],
  signer: ['--by <họ tên>', ['người ký, hoặc người xem lại', 'who signs, or who reviews']],
  draft: [
    '--draft',
    [
      'ký bản nháp: chưa phát hành, nơi nào dùng cũng ghi rõ',
      'sign a draft: not published, and marked wherever it is used',
    ],
  ],
  since: [
    '--since <gói>',
    [
      'bản đã công bố gần nhất: phiên bản phải mới hơn, thay đổi được liệt kê',
      'the edition published last: the version must be newer, and the changes are listed',
    ],
  ],
  into: [
    '--into <thư mục>',
    [
      'thư mục chứa các bản công bố; mỗi bản một thư mục con',
      'the folder of published editions, one folder each',
    ],
  ],
  install: [
    '--install <tệp>',
    [
      'khi gói đúng thì đặt gói vào tệp này; gói sai thì bản đang dùng ở đó giữ nguyên',
      'put the bundle into this file once it is verified; otherwise what is there stays',
    ],
  ],
  national: [
    '--national',
    ['khóa ký của cơ quan ban hành quy định quốc gia', 'a key for the national pack'],
  ],
  pseudonymKey: [
    '--key <tệp>',
    [
      'tệp khóa giả danh (new-key --pseudonyms); mọi nơi cần đối chiếu dùng chung một khóa',
      'key file of pseudonyms (new-key --pseudonyms); all who compare their files share one key',
    ],
  ],
  pseudonyms: [
    '--pseudonyms',
    [
      'tạo khóa giả danh (pseudonymise) thay cho khóa ký',
      'make a key of pseudonyms (pseudonymise) in place of a signing key',
    ],
  ],
  key: ['--key <tệp>', ['khóa riêng Ed25519 (PEM)', 'Ed25519 private key (PEM)']],
  trust: [
    '--trust <tệp>',
    [
      'sổ khóa công khai của các cơ quan, để kiểm chữ ký của gói và bản ghi; lặp lại được',
      'key ring of the authorities, to check the signatures of packs and records by; may be repeated',
    ],
  ],
  archive: [
    '--archive <thư mục>',
    [
      'kho lưu quy định đã áp dụng (khuyencong archive): lấy đúng gói mà bản ghi nêu từ đó',
      'the archive of the law as applied (khuyencong archive): take the packs a record names from it',
    ],
  ],
  project: [
    '--project <mã đề án>',
    ['chỉ kiểm bản ghi của đề án này', 'check the records of this project only'],
  ],
} as const
