/** The page's policy lets a worker start from an address it vouches for only. */
export function trustedAddress(address: string): string {
  policy ??= makePolicy()
  return policy.createScriptURL(address)
}

type Policy = Readonly<{ createScriptURL(address: string): string }>

/** A policy may be made once in the life of a page. */
let policy: Policy | undefined

function makePolicy(): Policy {
  const { trustedTypes } = window as Window & {
    readonly trustedTypes?: Readonly<{ createPolicy(name: string, rules: Policy): Policy }>
  }
  const rules: Policy = { createScriptURL: (address) => address }
  return trustedTypes?.createPolicy('attache', rules) ?? rules
}
