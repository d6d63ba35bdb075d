import { useBrief } from './brief-context.ts'
import { ProseField } from './prose-field.tsx'
import { Section } from './section.tsx'

export function WhySection() {
  const { brief } = useBrief()
  return (
    <Section number={1} title="Why this meeting" field="why">
      <ProseField
        brief={brief.id}
        field="why"
        label="Why this meeting"
        placeholder="What makes it worth the hour, in one to three sentences"
      />
    </Section>
  )
}
