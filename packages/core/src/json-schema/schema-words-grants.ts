/**
 * Lời giải thích các trường của mức hỗ trợ. / What an editor says of the fields of a grant; those of
 * a part and of a branch of a table are the same.
 */
const PART_FIELDS = {
  name: 'Tên phần; bắt buộc khi mức có nhiều phần. / Its name, needed where there are several parts.',
  nameEn: 'Tên phần bằng tiếng Anh. / The name in English.',
  of:
    'Chi phí được tính: một loại («cost.machinery»), nhiều loại, hoặc «all» (mọi khoản); không ' +
    'ghi: chi phí của nội dung. / Cost kinds that count; absent: those of the activity.',
  rate:
    'Tỷ lệ: «50%»; các bậc [{ "upTo": "200 triệu đồng", "rate": "50%" }, { "rate": "30%" }]; hoặc ' +
    'khung { "from": "20%", "to": "30%" }. / A share, bands, or a range left to the authority.',
  amount:
    'Mức khoán cho mỗi đơn vị, được chi đủ dù chi phí bao nhiêu; không đi cùng «rate», «cap». / ' +
    'A fixed sum for each unit, due whatever was spent.',
  cap:
    'Mức tối đa cho mỗi đơn vị: «300 triệu đồng»; bội số của mức khác { "times": "1,5", "of": ' +
    '"national:support.…" }; hoặc khung { "from", "to" }. / The most for each unit.',
  per:
    'Đơn vị tính của mức khoán hoặc mức tối đa; nhiều đơn vị thì nhân với nhau; không ghi: một lần ' +
    'cho hạng mục. / What sum or cap is for each of; several are multiplied.',
  atMost: 'Các giới hạn thêm, phải thỏa mãn tất cả. / Further limits, all of which hold.',
  instrument:
    'Hình thức: grant (không hoàn lại), recoverable (có thu hồi), interest (lãi vay). / How it is ' +
    'given.',
  years: 'Thời hạn thu hồi, năm: [3, 5]. / When the money comes back, in years.',
  loanYears: 'Số năm được hỗ trợ lãi vay. / For how many years interest is paid.',
  once:
    'Mỗi đơn vị thụ hưởng chỉ một lần: true (từ trước đến nay), «year», «programme». / One time for ' +
    'a beneficiary.',
  budget: 'Ngân sách chi: province, district, commune, hoặc tên nguồn khác. / Which budget pays.',
} as const

const inParent = (parent: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(PART_FIELDS).map(([field, words]) => [`${parent}.${field}`, words]),
  )

export const GRANT_FIELDS: Readonly<Record<string, string>> = {
  ...inParent('grant'),
  ...inParent('choose'),
  'grant.asIn':
    'Văn bản khác quy định mức này; trả lời là «not-encoded», nêu văn bản đó. / The act that has ' +
    'the level.',
  'grant.choose':
    'Bảng mức theo trường hợp (thứ hạng, khu vực, quy mô): mỗi nhánh có «when» và mức của nó. / A ' +
    'table of cases.',
  'grant.elsewhere':
    '«none»: văn bản không quy định mức cho các trường hợp còn lại. / The act sets no level for the ' +
    'other cases.',
  'choose.when': 'Nhánh dùng cho trường hợp nào. / The cases that the branch is for.',
  'choose.grant': '«not-encoded»: bậc chưa đọc được. / A tier that nobody has read.',
  'rate.upTo':
    'Bậc này đến hết số tiền nào; bậc cuối không ghi. / Where the band ends; the last has none.',
  'rate.rate': 'Tỷ lệ của riêng phần chi phí trong bậc. / The rate of the slice in the band.',
  'rate.from': 'Tỷ lệ thấp nhất của khung. / The least of the range.',
  'rate.to': 'Tỷ lệ cao nhất của khung. / The most of the range.',
  'cap.from': 'Mức thấp nhất của khung. / The least of the range.',
  'cap.to': 'Mức cao nhất của khung. / The most of the range.',
  'cap.times': 'Bao nhiêu lần: «1,5». / How many times.',
  'cap.of': 'Quy định có mức tối đa đó, mã đầy đủ. / The rule whose cap it is, by its full id.',
  'amount.from': 'Mức khoán thấp nhất của khung. / The least sum of the range.',
  'amount.to': 'Mức khoán cao nhất của khung. / The most sum of the range.',
  'atMost.amount': 'Số tiền của giới hạn. / The amount of the limit.',
  'atMost.per':
    'Giới hạn cho mỗi đơn vị nào, khác đơn vị của mức; không ghi: một lần. / The unit that it is ' +
    'for each of.',
  'atMost.within':
    'Phạm vi: item hạng mục (mặc định), project đề án, year năm kế hoạch, programme chương trình, ' +
    'ever mọi lần hỗ trợ. / What it holds for.',
  'items.quantities':
    'Số lượng theo từng đơn vị tính: { "person": 30, "session": 10 }. / How many of each unit.',
}
