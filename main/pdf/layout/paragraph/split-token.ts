import LineBreaker from 'linebreak'

const known = new Map<string, readonly string[]>()
const most = 5000

/**
 * The parts between which a word may go over to the next line. Addresses break after their signs; dashes between
 * letters break after themselves; other scripts as Unicode has it (UAX 14).
 */
export function splitToken(token: string): readonly string[] {
  const before = known.get(token)
  if (before) return before
  const parts = isPlainCompound(token)
    ? splitCompound(token)
    : isAddress(token)
      ? splitAddress(token)
      : splitByRule(token)
  if (known.size >= most) known.clear()
  known.set(token, parts)
  return parts
}

const isPlainCompound = (token: string): boolean =>
  /^[\p{L}\p{N}\p{P}+%|~=]+$/u.test(token) && !/[/@_=&?#\\\u2e80-\uffef]/.test(token)

/** A dash breaks after two letters and before two: public-health, but not 10-A, B-3 or UTC-6. */
const splitCompound = (token: string): readonly string[] =>
  token.split(/(?<=[\p{L}]{2}[-\u2010])(?=\p{L}{2})|(?<=[\u2014\u2015])(?=.)/u)

const isAddress = (token: string): boolean => /^(?:\w+:\/\/|www\.)|@|\w[/?&=_#]\w/.test(token)

/** After / . ? & = - and _, never right after the scheme and never leaving one sign alone. */
const splitAddress = (token: string): readonly string[] =>
  token.split(/(?<=[^/:][/?&=_#.@-])(?=[^/?&=_#.@\s-][^\s])|(?<=:\/\/)(?=.)/u)

function splitByRule(token: string): readonly string[] {
  const breaker = new LineBreaker(token)
  const parts: string[] = []
  let from = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position <= from) continue
    parts.push(token.slice(from, next.position))
    from = next.position
  }
  if (from < token.length) parts.push(token.slice(from))
  return parts
}
