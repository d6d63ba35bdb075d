import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A launch code is good for this long, milliseconds. */
const codeLife = 60_000
/** Wrong codes and missing cookies in a minute before strangers are told to wait. */
const mostRefusals = 30

/** Who may speak to this host: one page at a time, let in by a code that works once. */
export type Session = Readonly<{
  /** A fresh code; the one before it is void. */
  newCode(): string
  /** Void codes and session: nobody is let in until there is a new code. */
  end(): void
  /** Uses the code up. The value of the cookie for the one who brought it, or undefined. The session before it is void. */
  enter(code: string): string | undefined
  isOwn(cookieHeader: string | undefined): boolean
  isToken(value: string | undefined): boolean
  /** Goes with every upload: it can be read only over the guarded socket. */
  token(): string
  cookieName: string
  /** Counts a stranger; false when there were too many within the minute. */
  mayRefuse(): boolean
}>

/** `port` stands in the cookie's name, because cookies are shared between ports. */
export function createSession(port: number, now: () => number): Session {
  const cookieName = `attache-${port}`
  let code: Readonly<{ secret: string; until: number }> | undefined
  let open: Readonly<{ cookie: string; token: string }> | undefined
  let refusals: readonly number[] = []
  return {
    cookieName,
    newCode: () => {
      code = { secret: newSecret(), until: now() + codeLife }
      return code.secret
    },
    end: () => {
      code = undefined
      open = undefined
    },
    enter: (given) => {
      const isGood = code !== undefined && now() <= code.until && isSame(given, code.secret)
      if (!isGood) return undefined
      code = undefined
      open = { cookie: newSecret(), token: newSecret() }
      return open.cookie
    },
    isOwn: (header) => open !== undefined && isSame(cookieOf(header, cookieName), open.cookie),
    isToken: (value) => open !== undefined && isSame(value, open.token),
    token: () => open?.token ?? '',
    mayRefuse: () => {
      refusals = [...refusals.filter((time) => time > now() - 60_000), now()].slice(-mostRefusals - 1)
      return refusals.length <= mostRefusals
    },
  }
}

/** 256 bits. */
const newSecret = (): string => randomBytes(32).toString('base64url')

/** Takes as long for a near miss as for any other. Hashes have one length. */
function isSame(given: string | undefined, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given ?? ''), hash(secret)) && given !== undefined
}

/** The value of one cookie; undefined when it is there twice: then somebody else set one of them. */
function cookieOf(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : []
  })
  return values.length === 1 ? values[0] : undefined
}
