/** The mark of the program; `size` in pixels of the usual interface. */
export function Mark({ size = 20 }: Readonly<{ size?: number }>) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.5"
      aria-hidden
    >
      <rect x="2.75" y="1.75" width="11.5" height="12.5" rx="1.5" />
      <path d="M1 5h2.5M1 11h2.5M6 11l2.6-6.5L11.2 11M6.9 9h3.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
