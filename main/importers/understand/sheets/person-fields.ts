import { type CollectionWords, field } from './field-words.ts'
import { emailHeads, noteHeads, organisationHeads, phoneHeads, positionHeads } from './shared-heads.ts'

const nameWords = [
  field(
    'fullName',
    'name|names|full name|fullname|complete name|person|participant|participants|participant name|name of participant|attendee|attendees|attendee name|member|members|member name|official|official name|speaker|speakers|panelist|delegate|delegates|delegate name|name of delegate|guest|guest name|traveler|traveller|traveler name|traveller name|passenger|passenger name|invitee|contact name|representative|public name|display name|nombre|nombres y apellidos|nombre y apellidos|nombre y apellido|nombre completo|apellidos y nombre|apellidos y nombres|participante|participantes|nombre del participante|asistente|asistentes|delegado|delegada|invitado|funcionario|titular|nombre del titular|punto focal|persona de contacto|contact person|focal point|ponente|representante|diputado|senador|viajero|pasajero|nom|nom complet|nom et prenom|nom prenom|noms|participant e|delegue|nome|nome completo|delegada o',
  ),
  field(
    'name.given',
    'first name|firstname|first names|given name|given names|givenname|given|forename|forenames|first|primer nombre|nombre de pila|nombres|nombre s|prenom|prenoms|primeiro nome|nome proprio',
  ),
  field(
    'name.family',
    'last name|lastname|last names|family name|family names|familyname|surname|surnames|last|family|apellido|apellidos|primer apellido|segundo apellido|apellido paterno|apellido materno|apellido s|nom de famille|sobrenome|apelido',
    { isRepeatable: true },
  ),
  field('name.middle', 'middle name|middle names|middle|segundo nombre|middle initial'),
  field('name.suffix', 'suffix|honorific suffix|name suffix|sufijo'),
]

const lesserBodies = new Set('country|pais|pays|member state|estado miembro|country delegation'.split('|'))

const delegates: CollectionWords = {
  collection: 'delegates',
  names:
    /\b(?:delegates?|delegation list|our delegation|travell?ers?|travell?ing party|roster|rooming|manifest|passengers?|delegados?|viajeros|pasajeros|comitiva|voyageurs)\b/,
  needs: [
    ['name', 'company'],
    ['name', 'title'],
    ['name', 'email'],
    ['name', 'mobile'],
    ['name', 'room'],
    ['name', 'passportNumber'],
    ['name', 'dietaryNeeds'],
    ['name', 'passportCountry'],
  ],
  fields: [
    ...nameWords,
    field(
      'courtesyTitle',
      'courtesy title|salutation|prefix|honorific|honorific prefix|form of address|mr ms|mr mrs ms|tratamiento|civilite|tratamento|titulo de cortesia',
    ),
    field(
      'preferredName',
      'preferred name|known as|badge name|name on badge|nickname|name for badge|nombre preferido|nombre en gafete|nombre para gafete|apodo',
    ),
    field('pronunciation', 'pronunciation|pronunciacion|prononciation'),
    field('title', positionHeads),
    field('role', 'delegation role|role in delegation|role on trip|rol en la delegacion|funcion en la delegacion'),
    field('company', organisationHeads, { lesser: lesserBodies }),
    field('email', emailHeads, { content: 'email' }),
    field('mobile', phoneHeads, { content: 'phone' }),
    field('group', 'group|grupo|groupe|team|equipo|bus group|sub group|subgroup'),
    field('precedence', 'precedence|protocol order|precedencia|orden de precedencia', { content: 'number' }),
    field('languages', 'languages|language|spoken languages|idiomas|idioma|langues|langue|linguas|idiomas hablados'),
    field('biography', 'biography|bio|short bio|biografia|semblanza|resena biografica|biographie'),
    field(
      'dietaryNeeds',
      'diet|dietary|dietary needs|dietary requirements|dietary restrictions|diet restrictions|food allergies|allergies|meal preference|dieta|restricciones alimentarias|restricciones alimenticias|alergias|requerimientos alimentarios|regime alimentaire|restricoes alimentares',
    ),
    field(
      'accessNeeds',
      'access needs|accessibility|accessibility needs|special needs|accommodations needed|accesibilidad|necesidades especiales|necesidades de acceso',
    ),
    field('hotel', 'hotel|hotel name|accommodation|alojamiento|hospedaje|hebergement'),
    field('room', 'room|room no|room number|habitacion|numero de habitacion|chambre|quarto'),
    field(
      'arrivalFlight',
      'arrival flight|arriving flight|inbound flight|flight in|vuelo de llegada|vuelo llegada|vol d arrivee|voo de chegada',
    ),
    field(
      'departureFlight',
      'departure flight|departing flight|outbound flight|return flight|flight out|vuelo de salida|vuelo salida|vuelo de regreso|vol de depart|voo de partida',
    ),
    field('vehicle', 'vehicle|car|van|bus|vehiculo|coche|camioneta|vehicule|veiculo'),
    field(
      'emergencyContacts.name',
      'emergency contact|emergency contact name|contacto de emergencia|nombre contacto de emergencia|contact d urgence|contato de emergencia',
    ),
    field(
      'emergencyContacts.relation',
      'emergency contact relation|emergency contact relationship|relationship|parentesco',
    ),
    field(
      'emergencyContacts.phone',
      'emergency phone|emergency contact phone|emergency contact number|telefono de emergencia|telefono contacto de emergencia',
      { content: 'phone' },
    ),
    field(
      'passportCountry',
      'passport country|country of passport|issuing country|nationality|citizenship|country of citizenship|nacionalidad|pais de pasaporte|pais emisor|nationalite|nacionalidade',
    ),
    field(
      'passportNumber',
      'passport|passport number|passport no|numero de pasaporte|pasaporte|no de pasaporte|numero de passeport|passeport|passaporte',
    ),
    field(
      'passportExpires',
      'passport expires|passport expiry|passport expiration|passport expiration date|expiration date|vencimiento pasaporte|vencimiento del pasaporte|fecha de vencimiento',
      { content: 'date' },
    ),
    field(
      'internalNotes',
      `${noteHeads}|country|pais|pays|check in|checkin|check in date|check out|checkout|check out date|fecha de entrada|fecha de salida|confirmation|confirmation no|confirmation number|numero de confirmacion`,
      { isRepeatable: true },
    ),
  ],
}

const officials: CollectionWords = {
  collection: 'officials',
  names:
    /\b(?:officials?|counterparts?|authorities|ministers?|deput(?:y|ies)|senators?|legislators?|speakers?|panel(?:l?ists?)?|participants?|attendees?|funcionarios?|autoridades|contrapartes|diputados?|senadores|ponentes|participantes|asistentes|interlocuteurs|participants)\b/,
  needs: [
    ['name', 'agency'],
    ['name', 'position'],
    ['name', 'country'],
  ],
  fields: [
    ...nameWords,
    field(
      'professionalTitle',
      'professional title|academic title|degree|salutation|courtesy title|prefix|honorific|honorific prefix|titulo profesional|grado|grado academico|tratamiento|civilite|tratamento',
    ),
    field('position', positionHeads),
    field('agency', organisationHeads, { lesser: lesserBodies }),
    field('pronunciation', 'pronunciation|pronunciacion|prononciation'),
    field('since', 'since|in office since|appointed|desde|en el cargo desde|depuis|start date|start', {
      content: 'date',
    }),
    field('languages', 'languages|language|spoken languages|idiomas|idioma|langues|langue|linguas'),
    field('precedence', 'precedence|protocol order|precedencia|orden de precedencia', { content: 'number' }),
    field('biography', 'biography|bio|short bio|biografia|semblanza|resena biografica|biographie'),
    field('aide', 'aide|assistant|chief of staff|asistente personal|secretario particular'),
    field('addressInSpeech', 'address in speech|spoken address|form of address'),
    field(
      'internalNotes',
      `${noteHeads}|${emailHeads}|${phoneHeads}|country|pais|pays|nationality|nacionalidad|nationalite|nacionalidade|initials|iniciales|party|partido|parti`,
      { isRepeatable: true },
    ),
  ],
}

const contacts: CollectionWords = {
  collection: 'contacts',
  names:
    /\b(?:contacts?|contact list|emergency|phone list|telephone list|useful numbers|liaison|liaisons|directory|contactos?|emergencias?|directorio|telefonos|numeros utiles|enlaces?|urgences?|contatos?)\b/,
  needs: [
    ['name', 'mobile'],
    ['name', 'email'],
    ['callFor', 'mobile'],
  ],
  fields: [
    field(
      'name',
      [...(nameWords[0]?.heads ?? [])].join('|') +
        '|contact|contact person|liaison|liaison officer|contacto|persona de contacto|enlace|officer|oficial de enlace',
    ),
    ...nameWords.slice(1),
    field(
      'callFor',
      'call for|for|purpose|reason|service|services|asunto|motivo|para|servicio|pour|service concerne|setor',
      {
        lesser: new Set(
          'function|role|area|topic|country|delegation|delegation name|department|funcion|rol|pais|delegacion|fonction|funcao|title|position|cargo|puesto'.split(
            '|',
          ),
        ),
      },
    ),
    field('mobile', `${phoneHeads}|number|numero`, { content: 'phone' }),
    field('email', emailHeads, { content: 'email' }),
    field('hours', 'hours|opening hours|availability|horario|horarios|disponibilidad|heures|horaires'),
    field(
      'detail',
      `address|direccion|adresse|endereco|location|${noteHeads}|organisation|organization|company|agency|empresa|organizacion|dependencia|city|ciudad`,
      { isRepeatable: true },
    ),
  ],
}

/** Collections of people: delegates first, whom officials are told from by their side. */
export const personFields: readonly CollectionWords[] = [delegates, officials, contacts]
