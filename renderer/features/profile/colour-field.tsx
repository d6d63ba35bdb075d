import { accentOf, channelsOf, contrastOnWhite, leastContrast } from '../../../shared/format/contrast.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './profile.module.css'

export type ColourFieldProps = Readonly<{ label: string; value: string; onChange: (value: string) => void }>

/** The colour of the organisation, and what becomes of it on white paper. */
export function ColourField({ label, value, onChange }: ColourFieldProps) {
  const channels = channelsOf(value)
  const error = value.trim() !== '' && !channels ? 'Write it as #1d4f91' : undefined
  const printed = channels && accentOf(value, false)
  const contrast = channels ? contrastOnWhite(channels) : 0
  return (
    <div className={classes.colour}>
      <div className={classes.pick}>
        <TextField label={label} value={value} onChange={onChange} placeholder="#1d4f91" error={error} />
        <input
          type="color"
          className={classes.well}
          aria-label={`Choose: ${label}`}
          value={channels ? `#${value.trim().replace(/^#/, '').toLowerCase()}` : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {channels ? (
        <p className={classes.contrast} role="status">
          <StateBadge tone={contrast >= leastContrast ? 'ok' : 'warn'}>
            {contrast >= leastContrast
              ? `${shown(contrast)} to 1 on white paper: it prints as it is.`
              : `${shown(contrast)} to 1 on white paper is too light for thin lines and copies: it prints as ${printed}.`}
          </StateBadge>
          <svg className={classes.swatch} viewBox="0 0 2 1" aria-hidden preserveAspectRatio="none">
            <rect width="1" height="1" fill={`#${value.trim().replace(/^#/, '')}`} />
            <rect x="1" width="1" height="1" fill={printed} />
          </svg>
        </p>
      ) : null}
    </div>
  )
}

/** Rounded down: 6.98 is not 7. */
const shown = (contrast: number) => (Math.floor(contrast * 10) / 10).toFixed(1)
