import type { Handlers } from '../../shared/ipc/contract.ts'
import type { searchRequests } from '../../shared/ipc/search.ts'
import type { Services } from './services.ts'

export const searchHandlers = ({ search }: Services): Handlers<keyof typeof searchRequests> => ({
  'search.begin': () => search.begin(),
  'search.find': (wanted) => search.find(wanted),
})
