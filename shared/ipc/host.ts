import { z } from 'zod'
import { menu } from './menu.ts'
import { fileKey, nothing, type RequestGroup, tripKey } from './request-group.ts'

/** What the page must know of the program that carries it, and what only that program can do. */
export const hostRequests = {
  'host.describe': {
    input: nothing,
    output: z.strictObject({
      kind: z.enum(['desktop', 'browser']),
      version: z.string(),
      platform: z.enum(['windows', 'mac', 'linux']),
      /** `dialog`: offer `host.save`, then `host.show`. `download`: link to `fileUrl(file)`. */
      files: z.enum(['dialog', 'download']),
      /** A trip that was made for somebody who starts for the first time: the first page opens it. */
      opens: tripKey.optional(),
    }),
  },
  /** Asks where to and saves there; `saved` is absent when the person thought better of it. Fails with `unavailable` in a browser. */
  'host.save': {
    input: z.strictObject({ file: fileKey }),
    output: z.strictObject({ saved: z.string().max(80).optional() }),
  },
  'host.show': {
    input: z.strictObject({ saved: z.string().max(80), how: z.enum(['open', 'folder']) }),
    output: nothing,
  },
  /** Asks for a file to open; absent when the person thought better of it. Fails with `unavailable` in a browser: use a file field there. */
  'host.choose': {
    input: z.strictObject({ kind: z.enum(['trip', 'picture', 'any']) }),
    output: z.strictObject({ chosen: z.strictObject({ file: fileKey, name: z.string() }).optional() }),
  },
  /** Puts the page's commands into the menu of the window; choosing one comes back as `menuCommand`. A browser has no menu to put them in. */
  'host.menu': { input: z.strictObject({ menus: z.array(menu).max(12) }), output: nothing },
} as const satisfies RequestGroup
