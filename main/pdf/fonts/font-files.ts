import type { FontId } from '../theme.ts'

/** The bundled faces: static TrueType files, 1000 units to the em, so that font units are thousandths of the size. */
export const fontFiles: Readonly<Record<FontId, string>> = {
  serif: 'SourceSerif4_400Regular',
  serifSemibold: 'SourceSerif4_600SemiBold',
  serifItalic: 'SourceSerif4_400Regular_Italic',
  serifLight: 'SourceSerif4_300Light',
  sans: 'SourceSans3_400Regular',
  sansSemibold: 'SourceSans3_600SemiBold',
  sansItalic: 'SourceSans3_400Regular_Italic',
  sansLight: 'SourceSans3_300Light',
}

export const fontIds: readonly FontId[] = [
  'serif',
  'serifSemibold',
  'serifItalic',
  'serifLight',
  'sans',
  'sansSemibold',
  'sansItalic',
  'sansLight',
]

/** Where a character is looked for when the style's own face has it not: Source Sans of the same weight, then the rest. */
export const fallbackFonts: Readonly<Record<FontId, readonly FontId[]>> = {
  serif: ['serif', 'sans'],
  serifSemibold: ['serifSemibold', 'sansSemibold', 'sans'],
  serifItalic: ['serifItalic', 'sansItalic', 'sans'],
  serifLight: ['serifLight', 'sansLight', 'sans'],
  sans: ['sans', 'serif'],
  sansSemibold: ['sansSemibold', 'sans', 'serifSemibold'],
  sansItalic: ['sansItalic', 'sans', 'serifItalic'],
  sansLight: ['sansLight', 'sans', 'serifLight'],
}
