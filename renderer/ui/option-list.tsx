import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { iconSize } from './icon.ts'
import classes from './option-list.module.css'

type Row = Readonly<{ id: string; label: string; hint?: string | undefined; isAction?: boolean }>
export type OptionListProps = Readonly<{ options: readonly Row[]; empty?: ReactNode; foot?: ReactNode }>

/** The list that opens below a field. */
export function OptionList({ options, empty, foot }: OptionListProps) {
  return (
    <>
      <ListBox className={classes.list ?? ''} items={options} renderEmptyState={() => empty ?? null}>
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            className={classes.option ?? ''}
            data-action={option.isAction || undefined}
          >
            {({ isSelected }) => (
              <>
                <Text slot="label" className={classes.label ?? ''}>
                  {option.label}
                </Text>
                {option.hint ? (
                  <Text slot="description" className={classes.hint ?? ''}>
                    {option.hint}
                  </Text>
                ) : null}
                {isSelected ? <Check size={iconSize.text} aria-hidden /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </>
  )
}
