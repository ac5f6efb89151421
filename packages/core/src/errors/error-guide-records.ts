import type { Guide } from './error-guide-entry.js'

/** Bản ghi đã ký: ký, kiểm, kho lưu. / Signed records in the command: signing, verifying, keeping. */
export const RECORDS_GUIDE = {
  NOT_FOR_VERIFIER: [
    'Trang kiểm được đưa một tệp không phải kết quả xét đã ký, sổ khóa hay gói đóng thành tệp.',
    'Chọn tệp của `decide --sign`, sổ khóa của cơ quan ký, hoặc gói của `khuyencong bundle`.',
    'The verifier page was given neither a signed decision, nor a key ring, nor a bundle.',
    'Choose a file of `decide --sign`, the key ring of the signer, or a `khuyencong bundle`.',
  ],
  NO_QR_CODE: [
    'Không đọc được mã QR trong ảnh đưa cho trang kiểm.',
    'Chụp lại thẳng, đủ sáng, mã QR chiếm phần lớn ảnh.',
    'No QR code can be read in the picture given to the verifier page.',
    'Take it again, straight and in good light, with the code filling most of the picture.',
  ],
  ARCHIVE_CHANGED: [
    'Một gói trong kho lưu không còn đúng như khi cất.',
    'Chép lại kho lưu từ bản sao dự phòng.',
    'A pack of the archive is no longer what was kept.',
    'Restore the archive from its backup.',
  ],
  NO_RECORDS: [
    'Thư mục đưa cho verify không có bản ghi nào, hoặc không có của đề án đã nêu.',
    'Nêu đúng thư mục, đúng mã đề án.',
    'The folder given to verify holds no record, or none of the project named.',
    'Name the right folder and the right id of the project.',
  ],
  VERIFIER_NOT_BUILT: [
    'Chương trình chạy từ mã nguồn chưa dựng nên không viết được trang kiểm.',
    'Chạy `npm run build`, rồi dùng `packages/cli/dist/main.js`.',
    'The program is run from a source that was not built, and cannot write the verifier page.',
    'Run `npm run build`, then use `packages/cli/dist/main.js`.',
  ],
  SIGN_WITHOUT_JSON: [
    '--sign ký bản ghi JSON mà lệnh chạy không có --json.',
    'Thêm --json; trang để đọc thì thêm --report.',
    '--sign signs the JSON record, and the run has no --json.',
    'Add --json; for a page to read add --report.',
  ],
  SIGN_NEEDS_FILE: [
    'Chữ ký của tệp rà soát nằm cạnh tệp mà lệnh chạy không có --out.',
    'Thêm --out; chữ ký ghi vào tệp cùng tên, thêm `.dsse.json`.',
    'The signature of an audit file stands beside it, and the run has no --out.',
    'Add --out; the signature goes to a file of that name and `.dsse.json`.',
  ],
  SIGN_NEEDS_RECORDS: [
    'Dòng rút gọn (--brief) không xét lại được nên không ký.',
    'Bỏ --brief.',
    'Short lines (--brief) cannot be derived again, so they are not signed.',
    'Leave --brief out.',
  ],
  SIGN_MISSING: [
    '--by hoặc --at được ghi mà không có --sign.',
    'Thêm --sign và tệp khóa riêng, hoặc bỏ hai tùy chọn này.',
    '--by or --at was given without --sign.',
    'Add --sign with a private key, or leave the two out.',
  ],
} as const satisfies Readonly<Record<string, Guide>>
