/** What an editor says of the fields of `vocabulary.json`, Vietnamese first. */
export const VOCABULARY_FIELDS: Readonly<Record<string, string>> = {
  'vocabulary.contents':
    'Các nội dung hoạt động khuyến công của luật, theo thứ tự. / ' +
    'The contents that the law lists, in its order.',
  'vocabulary.activities':
    'Các nội dung hỗ trợ, kèm chi phí được tính theo từng thời kỳ. / ' +
    'The activities, with the costs that a rate counts in each period.',
  'vocabulary.costKinds': 'Các loại chi phí. / Kinds of cost.',
  'vocabulary.units': 'Các đơn vị tính. / Units of count.',
  'vocabulary.facts':
    'Các dữ kiện của gói, kèm câu hỏi. / Facts of the pack, with the questions people are asked.',
  'vocabulary.words':
    'Từ thêm vào danh mục đã khai ở nơi khác. / Further words of lists declared elsewhere.',
  'vocabulary.groups':
    'Các nhóm nội dung, dùng trong điều kiện như «group:MÃ». / ' +
    'Groups of activities, named in conditions as `group:ID`.',
  'vocabulary.papers':
    'Các giấy tờ, với mã ngắn dùng trong sự kiện của đề án. / ' +
    'Papers, with the short ids that events of a project may use.',
  'vocabulary.defaults':
    'Năm, số năm tự suy ra khi không khai. / ' +
    'Years, and numbers of years, that are taken from others where nobody gives them.',
  'contents.id': 'Mã nội dung hoạt động. / Id of the content.',
  'activities.id':
    'Mã nội dung hỗ trợ; gói không phải gói quốc gia viết «MÃ-GÓI:MÃ». / ' +
    'Id of the activity; a pack that is not national writes `PACK:ID`.',
  'activities.content':
    'Thuộc nội dung hoạt động nào; null: ngoài các nội dung đó. / ' +
    'Which content it belongs to; null: none of them.',
  'activities.groups': 'Các nhóm mà nội dung này tham gia. / Groups that it joins.',
  'activities.ofPlan':
    'true: quy định của cả kế hoạch. / Rules of a plan as a whole stand under it.',
  'versions.base':
    'Chi phí được tính theo tỷ lệ: các dữ kiện chi phí, hoặc «all» (mọi khoản chi). / ' +
    'The costs that a rate counts: facts of costs, or `all` lines.',
  'versions.judgedAs':
    'Nội dung có quy định được áp dụng khi luật chưa nêu nội dung này. / ' +
    'The activity whose rules answer while the law does not name this one.',
  'costKinds.id': 'Mã loại chi phí. / Id of the kind of cost.',
  'units.id': 'Mã đơn vị tính. / Id of the unit.',
  'units.quantity':
    'Dữ kiện tự đếm đơn vị này; không ghi thì hỏi. / ' +
    'A fact that counts it by itself; absent: it is asked for.',
  'units.heldBy':
    'Đơn vị là của đơn vị thụ hưởng hay của đề án: mức tối đa tính một lần cho nơi đó. / ' +
    'Whose it is: a cap for each counts once for that holder.',
  'facts.id': 'Mã dữ kiện, hai phần nối bằng dấu chấm. / Id of the fact, two parts and a dot.',
  'facts.type':
    'Kiểu: từ, danh sách, có/không, số nguyên, số, tiền, tỷ lệ, ngày. / ' +
    'Word, list, yes or no, integer, number, money, rate, day.',
  'facts.of':
    'Dữ kiện về đề án, hạng mục, đơn vị thụ hưởng, nơi sản xuất, sản phẩm, hay chỉ về hồ sơ dự ' +
    'xét của bộ tiêu chí chấm điểm (entry). / What the fact is about: project, item, ' +
    'beneficiary, site or product, or only an entry of a scoring scheme.',
  'facts.question': 'Câu hỏi. / The question.',
  'facts.questionEn': 'Câu hỏi bằng tiếng Anh. / The question in English.',
  'facts.help': 'Giải thích thêm cho người trả lời. / Further help for who answers.',
  'facts.helpEn': 'Giải thích thêm bằng tiếng Anh. / Further help in English.',
  'facts.unit': 'Đơn vị đo, như «năm». / Unit of measure, such as years.',
  'facts.unitEn': 'Đơn vị đo bằng tiếng Anh. / Unit of measure in English.',
  'facts.words': 'Các từ được chọn. / The words to choose from.',
  'facts.ratio':
    'Thương của hai dữ kiện kiểu số, tính chính xác, so với «20%» hoặc 0,2; chia cho 0 là chưa ' +
    'biết. / The exact ratio of two facts, compared with `"20%"` or 0.2; over 0 it is unknown.',
  'words.fact': 'Dữ kiện có danh mục được thêm từ. / The fact whose list gets the word.',
  'words.id': 'Mã của từ. / Id of the word.',
  'groups.id': 'Mã nhóm. / Id of the group.',
  'groups.activities': 'Các nội dung trong nhóm. / Activities of the group.',
  'papers.id': 'Mã giấy tờ. / Id of the paper.',
  'papers.title': 'Tên giấy tờ, đúng như quy định viết. / Name of the paper, as rules write it.',
  'papers.shows':
    'Điều mà giấy tờ chứng minh và sự kiện tự nêu được: tiến độ. / ' +
    'What the paper shows and an event may state by itself: progress.',
  'defaults.fact': 'Dữ kiện được suy ra. / The fact that is taken.',
  'defaults.from': 'Dữ kiện làm gốc. / The fact it is taken from.',
  'defaults.title': 'Tên dữ kiện như văn bản nói. / Name of the fact as the text has it.',
  'defaults.titleEn': 'Tên dữ kiện bằng tiếng Anh. / Its name in English.',
  'defaults.years': 'Cộng bao nhiêu năm (âm là trừ). / How many years are added.',
  'defaults.since':
    'Ngày bắt đầu: dữ kiện là số năm từ ngày này đến hết năm tính được. / ' +
    'The first day: the fact is the years begun from it to the end of that year.',
}
