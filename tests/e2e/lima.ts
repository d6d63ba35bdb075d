/** A trip that people make by hand in these tests; everybody in it is made up. */
export const lima = {
  title: 'Lima and Callao',
  code: 'LI26',
  /** As the fields of a day take it: day, month, year. */
  starts: '9 3 2026',
  ends: '11 3 2026',
  days: ['Monday 9 March', 'Tuesday 10 March', 'Wednesday 11 March'],
  agencies: [
    { name: 'National Customs Superintendency', officials: ['Aurelia Quispe Montero', 'Teodoro Vilcapaza'] },
    { name: 'Ministry of Foreign Trade', officials: ['Ximena Arrascue Poma'] },
    { name: 'Port Authority of Callao', officials: ['Ulises Cárdenas Rímac'] },
    { name: 'Institute of Standards', officials: ['Edelmira Sotil'] },
  ],
  meetings: [
    { title: 'Meeting at the customs house', day: 0, agency: 0 },
    { title: 'Round table on trade rules', day: 0, agency: 1 },
    { title: 'Visit to the new terminal', day: 1, agency: 2 },
    { title: 'Working session on standards', day: 1, agency: 3 },
    { title: 'Second talk with customs', day: 2, agency: 0 },
    { title: 'Closing talk with the minister', day: 2, agency: 1 },
  ],
  delegates: [
    'Solveig Ashgrove',
    'Barnaby Kittredge',
    'Ngozi Ferreday',
    'Leopold Strand',
    'Marguerite Oyelaran',
    'Cornelius Whitlock',
    'Idris Vantongeren',
    'Philippa Ruskin',
    'Anselm Okonjo',
    'Beatrix Halloran',
  ],
  points: [
    'A green lane at Callao saves each shipper nine hours.',
    'We ask for one window for every paper.',
    'Rules of origin should fit on one page.',
    'Our firms will train two hundred brokers.',
    'The new quay needs a night shift of inspectors.',
    'We offer to share the plan of our own quay.',
    'One test in one country should be enough.',
    'Labels in both languages help every buyer.',
    'The pilot may begin with cold goods.',
    'A quarterly call keeps small matters small.',
    'We thank the minister for the spring mission.',
    'The next round could be held in our city.',
  ],
} as const

/** What a finished book of it says. */
export const limaWords: readonly string[] = [
  lima.title,
  ...lima.agencies.flatMap(({ name, officials }) => [name, ...officials]),
  ...lima.meetings.map(({ title }) => title),
  ...lima.delegates,
  ...lima.points,
]
