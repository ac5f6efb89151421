/** What an editor says of the fields of `khuyencong.config.json`. */
export const CONFIG_FIELDS: Readonly<Record<string, string>> = {
  'config.packs':
    'Các gói quy định dùng thêm: thư mục hoặc tệp gói (đường dẫn tính từ tệp này), hoặc tên gói ' +
    'npm như «@scope/name». --pack trên dòng lệnh được ưu tiên. / ' +
    'Further packs: folders or files, from the folder of this file, or npm packages; --pack wins.',
  'config.allow':
    'Mã các gói được phép dùng dù nói thay cơ quan khác (--allow); chỉ áp dụng cùng «packs» ở ' +
    'đây. / ' +
    'Packs let in although they speak for another authority; counts with `packs` of this file.',
  'config.trust':
    'Sổ khóa công khai của các cơ quan (--trust): đường dẫn tính từ tệp này. / ' +
    'The key ring of the authorities, from the folder of this file.',
  'config.lock':
    'Tệp chốt phiên bản (--locked): chỉ dùng đúng các gói đã chốt. / ' +
    'The lock: no other pack may be used.',
}
