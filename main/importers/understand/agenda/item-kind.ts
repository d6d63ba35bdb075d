import { foldWords } from '../text/fold.ts'

/** The kind of an agenda item by the words of its title, with the word that decided. */
export function kindOf(title: string): Readonly<{ kind: string; why: string }> {
  const folded = foldWords(title)
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(folded)
    if (match) return { kind, why: `“${match[0]}” in the title` }
  }
  return { kind: 'technical', why: 'no word of the title says what kind it is' }
}

/** Breaks, meals, arrivals: other items do not belong to them. */
export const isPause = (title: string): boolean =>
  ['free', 'meal', 'transfer', 'reception'].includes(kindOf(title).kind)

const words = (list: string) => new RegExp(`\\b(?:${list})\\b`)

/** The first that fits decides, so that a press lunch is for the press and a welcome dinner a meal. */
const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'press',
    words(
      'press|prensa|presse|imprensa|media briefing|photo call|family photo|group photo|foto oficial|foto de familia|foto grupal|photo de famille',
    ),
  ],
  ['courtesyCall', words('courtesy call|courtesy visit|visita de cortesia|visite de courtoisie')],
  [
    'meal',
    words(
      'lunch|luncheon|breakfast|dinner|supper|brunch|almuerzo|comida|cena|desayuno|dejeuner|petit dejeuner|diner|souper|almoco|jantar|banquet|banquete',
    ),
  ],
  [
    'free',
    words(
      '(?:coffee|tea|health|comfort|short|lunch and coffee) ?break|coffee tea break|(?:morning|afternoon) (?:tea|coffee)|break|cafe|receso|refrigerio|merienda|pausa|pause|pause cafe|cafezinho|intervalo|free time|own time|tiempo libre|temps libre|descanso|networking break|on your own|rest',
    ),
  ],
  [
    'reception',
    words(
      'reception|cocktail|cocktails|happy hour|recepcion|coctel|vin d honneur|brindis|recepcao|welcome drinks|informal social|social event|icebreaker',
    ),
  ],
  [
    'transfer',
    words(
      'transfer|transport|transportation|departure|depart|departs|arrive|arrives|arrival in|llegada a|arrivee a|shuttle|bus departs|pick up|pickup|drive to|drive from|arrival at the airport|traslado|salida|partida|llegada|transfert|depart pour|navette|flight (?:to|from|[a-z]{2} ?\\d+)|vuelo (?:a|de|desde|[a-z]{2} ?\\d+)|vol (?:pour|[a-z]{2} ?\\d+)|check in|check out|travel to|travel from|return to (?:the )?(?:hotel|airport|city|base)|fly to|wheels up',
    ),
  ],
  [
    'siteVisit',
    words(
      'site visit|field (?:visit|trip)|tour|technical tour|visit to|visita|excursion|visite|recorrido|plant visit|sightseeing|recreational activity',
    ),
  ],
  [
    'bilateral',
    words(
      'bilateral|bilaterals|one on one|meeting with|reunion con|reunion bilateral|encuentro con|rencontre avec|entretien avec',
    ),
  ],
  [
    'internal',
    words(
      'delegation (?:meeting|briefing)|internal|pre brief|prebrief|debrief|team meeting|reunion interna|briefing interno|prep session',
    ),
  ],
  [
    'plenary',
    words(
      'plenary|plenaria|opening|welcome|closing|keynote|apertura|bienvenida|palabras|clausura|inauguracion|ouverture|cloture|mot de bienvenue|abertura|encerramento|session|sesion|seance|sessao|panel|inaugural|remarks|conferencia magistral|wrap up|adjournment|roll call',
    ),
  ],
]
