import type { PictureName } from './guide.ts'

/** Pictures made from the app itself by `npm run screens`, at twice the size they are shown. */
export const pictureAddress = (name: PictureName): string => new URL(`./pictures/${name}.webp`, import.meta.url).href
