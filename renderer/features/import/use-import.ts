import { useStore } from 'zustand'
import type { ImportState, ImportStore } from '../../state/import-state.ts'
import { importsOf } from '../../state/import-store.ts'
import { usePage } from '../../state/page.ts'

export const useImports = (): ImportStore => importsOf(usePage())

export const useImportState = <T>(pick: (state: ImportState) => T): T => useStore(useImports().store, pick)
