/** What is said of a key that cannot be read, by error code. */
export const ed25519Messages = {
  PRIVATE_KEY: () => ({
    message: 'Không phải khóa riêng Ed25519 dạng PEM.',
    messageEn: 'Not an Ed25519 private key in PEM.',
  }),
  PUBLIC_KEY: () => ({
    message: 'Không phải khóa công khai Ed25519.',
    messageEn: 'Not an Ed25519 public key.',
  }),
  CRYPTO_MISSING: () => ({
    message: 'Trình duyệt hoặc môi trường này không kiểm được chữ ký Ed25519 (Web Crypto).',
    messageEn: 'This browser or environment cannot check Ed25519 signatures (Web Crypto).',
    hint: 'Dùng trình duyệt mới hơn, hoặc mở trang từ máy (file://) hay qua https.',
    hintEn: 'Use a newer browser, or open the page from disk (file://) or over https.',
  }),
} as const
