/** What `verifier` refuses, by error code. */
export const verifierVerbMessages = {
  VERIFIER_NOT_BUILT: () => ({
    message: 'Bản chạy từ mã nguồn này chưa có phần chạy trong trình duyệt của trang kiểm.',
    messageEn: 'This program, run from its source, lacks what the verifier page runs.',
    hint: 'Chạy npm run build, rồi dùng packages/cli/dist/main.js.',
    hintEn: 'Run npm run build, then use packages/cli/dist/main.js.',
  }),
} as const
