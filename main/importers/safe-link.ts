/** The address when it is of a kind that may leave the app: https, mailto or tel. All others stay words. */
export function safeLink(address: string): string | undefined {
  const trimmed = address.trim()
  return /^(?:https:\/\/[^\s/]|mailto:[^\s]|tel:[^\s])/i.test(trimmed) && !/[\s\\]/.test(trimmed) ? trimmed : undefined
}
