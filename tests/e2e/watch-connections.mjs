// Loaded into the host before anything of its own: writes down every connection it begins and every name it looks up.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const record = new URL(import.meta.url).searchParams.get('to')
const note = (line) => appendFileSync(record, `${line}\n`)
note(`watching ${process.pid}`)

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  // Pipes to its own workers have no host.
  const host = typeof options === 'object' ? (options.path ? undefined : (options.host ?? 'localhost')) : args[1]
  if (host !== undefined && !/^(127\.|::1$|localhost$)/.test(host)) note(`connect ${host}`)
  return connect.apply(this, args)
}
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner).filter((each) => /^(lookup|resolve|reverse)/.test(each))) {
    const original = owner[name]
    if (typeof original !== 'function') continue
    owner[name] = (host, ...rest) => {
      if (!/^(127\.|::1$|localhost$)/.test(String(host))) note(`${name} ${host}`)
      return original.call(owner, host, ...rest)
    }
  }
}
syncBuiltinESMExports()
