/**
 * What a page may load and run: only what its host serves. `connect` are further origins it may speak to, the host's own
 * WebSocket; `'self'` does not cover it in every browser.
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHashes.join(' ')}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    // The reader of PDFs works beside the page.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ].join('; ')
}

/** The one style element that react-aria writes itself; tied to its version. */
const styleHashes: readonly string[] = ["'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"]

/** `attache`: the page's own, for the address of its worker. The other is how ProseMirror reads what is pasted. */
const trustedTypes = ['attache', 'ProseMirrorClipboard']
