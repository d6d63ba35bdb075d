import { z } from 'zod'

// The page's policy allows no code made from text, and even the question whether it may is a violation. It must be said
// before the first schema is made, so everything else comes after.
z.config({ jitless: true })

await import('./page.tsx')
