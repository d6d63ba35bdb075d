import classes from './photo-frame.module.css'

export type PhotoFrameProps = Readonly<{
  /** Address of the picture; undefined until there is one. */
  source: string | undefined
  /** Whose picture: the initials stand in for it. */
  name: string
  alt?: string
  size?: 'small' | 'normal'
}>

/** A portrait, three to four; initials until there is a picture. */
export function PhotoFrame({ source, name, alt, size = 'small' }: PhotoFrameProps) {
  return (
    <span className={classes.frame} data-size={size}>
      {source ? <img src={source} alt={alt ?? ''} /> : <span aria-hidden>{initialsOf(name)}</span>}
    </span>
  )
}

const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
}
