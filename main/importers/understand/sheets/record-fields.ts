import { type CollectionWords, field } from './field-words.ts'
import { emailHeads, noteHeads, phoneHeads } from './shared-heads.ts'

/** Collections of other things than people. */
export const recordFields: readonly CollectionWords[] = [
  {
    collection: 'companies',
    names:
      /\b(?:compan(?:y|ies)|members?|sponsors?|exhibitors?|empresas?|companias|societes|entreprises|patrocinadores)\b/,
    needs: [
      ['name', 'sector'],
      ['name', 'products'],
      ['name', 'headquarters', 'website'],
      ['name', 'about', 'website'],
    ],
    fields: [
      field(
        'name',
        'company|company name|name|organisation|organization|organisation name|organization name|firm|business name|empresa|nombre de la empresa|razon social|compania|nombre|societe|entreprise|raison sociale|nome',
      ),
      field('sector', 'sector|industry|line of business|giro|industria|rubro|ramo|secteur|industrie|setor'),
      field(
        'headquarters',
        'headquarters|hq|head office|based in|city|country|location|sede|casa matriz|ciudad|pais|siege|matriz',
      ),
      field('website', 'website|web site|web|url|homepage|sitio web|pagina web|site web|site', { content: 'url' }),
      field(
        'about',
        'about|description|profile|descripcion|perfil|acerca de|apropos|description de l entreprise|descricao',
        { isRepeatable: true },
      ),
      field(
        'products',
        'products|products and services|products services|productos|productos y servicios|produits|produtos',
      ),
      field('internalNotes', noteHeads, { isRepeatable: true }),
    ],
  },
  {
    collection: 'agencies',
    names:
      /\b(?:agenc(?:y|ies)|ministr(?:y|ies)|institutions?|government bodies|dependencias|instituciones|organismos|secretarias|ministerios|agencias|federal)\b/,
    needs: [
      ['name', 'acronym', 'website'],
      ['name', 'website'],
      ['name', 'mandate'],
      ['name', 'parent'],
    ],
    fields: [
      field(
        'name',
        'agency|agency name|ministry|institution|institution name|organisation name|organization name|department name|government body|dependencia|institucion|organismo|entidad|ministerio|secretaria|nombre de la institucion|ministere|organisme|orgao|instituicao',
      ),
      field('acronym', 'acronym|abbreviation|short name|initials|siglas|sigla|acronimo|abreviatura|sigle|acronyme'),
      field(
        'parent',
        'parent|parent agency|parent organisation|parent organization|reports to|belongs to|organismo superior|sector coordinador|tutelle',
      ),
      field('mandate', 'mandate|mission|mandato|mision|mandat|missao|atribuciones', { isRepeatable: true }),
      field('website', 'website|web site|web|url|homepage|domain|domain name|sitio web|pagina web|site web|site'),
      field('protocolContact', `protocol contact|contact|contact person|contacto|enlace|${emailHeads}`),
      field('internalNotes', noteHeads, { isRepeatable: true }),
    ],
  },
  {
    collection: 'hotels',
    names: /\b(?:hotels?|accommodations?|lodging|hoteles|alojamientos?|hospedaje|hebergement|hoteis)\b/,
    needs: [
      ['name', 'address'],
      ['name', 'phone'],
      ['name', 'checkIn'],
      ['name', 'confirmation'],
    ],
    fields: [
      field(
        'name',
        'hotel|hotel name|hotels|property|accommodation|hoteles|alojamiento|hospedaje|nombre del hotel|nom de l hotel|hotel nome|hebergement',
      ),
      field('address', 'address|location|street|direccion|domicilio|ubicacion|adresse|endereco'),
      field('phone', phoneHeads, { content: 'phone' }),
      field(
        'checkIn',
        'check in|check in date|checkin|arrival|arrival date|entrada|llegada|fecha de entrada|fecha de llegada|arrivee',
        { content: 'date' },
      ),
      field('checkInFrom', 'check in time|check in from|hora de entrada|check in|checkin|entrada'),
      field('checkOut', 'check out|check out date|checkout|departure|departure date|salida|fecha de salida|depart', {
        content: 'date',
      }),
      field('checkOutUntil', 'check out time|check out until|hora de salida|check out|checkout|salida'),
      field(
        'confirmation',
        'confirmation|confirmation number|confirmation no|booking reference|reservation number|confirmacion|numero de confirmacion|clave de reservacion|reservacion',
      ),
      field(
        'note',
        `${noteHeads}|rate|rates|rate usd|room rate|rate per night|price|price per night|tarifa|tarifas|tarifa usd|tarifa por noche|precio|tarif|distance|distance to venue|distancia|website|web|web site|sitio web|pagina web|site web|url|link`,
        { isRepeatable: true },
      ),
    ],
  },
  {
    collection: 'flights',
    names: /\b(?:flights?|itinerar(?:y|ies)|air travel|vuelos?|itinerarios?|vols?|voos?)\b/,
    needs: [
      ['number', 'from', 'to'],
      ['number', 'departs'],
      ['airline', 'from', 'to'],
      ['number', 'departs.time'],
    ],
    fields: [
      field('airline', 'airline|carrier|aerolinea|linea aerea|compagnie|compagnie aerienne|companhia aerea'),
      field(
        'number',
        'flight|flight number|flight no|flight nr|vuelo|numero de vuelo|no de vuelo|vol|numero de vol|voo|numero do voo',
      ),
      field(
        'from',
        'from|origin|departure airport|departure city|departing from|departs from|de|desde|origen|aeropuerto de salida|ciudad de origen|origine|aeroport de depart|origem',
      ),
      field(
        'to',
        'to|destination|arrival airport|arrival city|arriving at|arrives at|a|hasta|hacia|destino|aeropuerto de llegada|aeroport d arrivee|vers',
      ),
      field(
        'departs.date',
        'date|flight date|departure date|travel date|fecha|fecha de salida|fecha de vuelo|date de depart|data',
        { content: 'date' },
      ),
      field(
        'departs',
        'departs|departure|departure time|departing|etd|std|dep|salida|hora de salida|sale|depart|heure de depart|partida',
      ),
      field('arrives.date', 'arrival date|fecha de llegada|date d arrivee', { content: 'date' }),
      field(
        'arrives',
        'arrives|arrival|arrival time|arriving|eta|sta|arr|llegada|hora de llegada|llega|arrivee|heure d arrivee|chegada',
      ),
      field('terminal', 'terminal|gate|puerta'),
      field(
        'confirmation',
        'confirmation|pnr|record locator|booking reference|locator|confirmacion|localizador|clave de reservacion|codigo de reserva',
      ),
      field(
        'note',
        `${noteHeads}|passenger|passengers|passenger name|traveller|traveler|traveller name|traveler name|pasajero|pasajeros|pasajera|nombre del pasajero|viajero|passager|passagers|seat|class|asiento|clase`,
        { isRepeatable: true },
      ),
    ],
  },
  {
    collection: 'vehicles',
    names: /\b(?:vehicles?|cars?|motorcade|fleet|transport|vehiculos?|flota|transporte|vehicules|veiculos)\b/,
    needs: [['plate'], ['driver', 'driverPhone'], ['name', 'seats'], ['name', 'driver']],
    fields: [
      field(
        'name',
        'vehicle|vehicle name|car|vehicle no|vehicle number|vehiculo|unidad|nombre|coche|vehicule|veiculo|name',
      ),
      field('kind', 'type|vehicle type|model|make and model|tipo|modelo|tipo de vehiculo|marca y modelo|modele'),
      field('seats', 'seats|capacity|passengers capacity|asientos|capacidad|plazas|places|lugares', {
        content: 'number',
      }),
      field(
        'plate',
        'plate|plates|license plate|licence plate|plate number|registration|placa|placas|matricula|immatriculation|plaque',
      ),
      field('driver', 'driver|driver name|chauffeur|conductor|chofer|nombre del conductor|nombre del chofer|motorista'),
      field(
        'driverPhone',
        `driver phone|driver mobile|driver s phone|telefono del conductor|telefono del chofer|${phoneHeads}`,
        { content: 'phone' },
      ),
      field('company', 'company|provider|empresa|proveedor|societe|fournisseur'),
    ],
  },
  {
    collection: 'talkingPoints',
    names:
      /\b(?:talking points?|key messages?|messages|points|q and a|q a|questions and answers|puntos|mensajes|argumentos|preguntas y respuestas)\b/,
    needs: [
      ['text', 'topic'],
      ['text', 'reply'],
      ['text', 'kind'],
      ['title', 'text'],
    ],
    fields: [
      field('topic', 'topic|issue|subject|theme|tema|asunto|sujet|theme principal|assunto'),
      field('title', 'title|headline|heading|titulo|encabezado|titre'),
      field(
        'text',
        'talking point|talking points|point|message|key message|argument|they may say|question|questions|punto|punto de conversacion|puntos a tratar|mensaje|mensaje clave|argumento|pregunta|preguntas|element de langage|mensagem|pergunta',
      ),
      field(
        'reply',
        'reply|response|our response|answer|answers|suggested response|respuesta|respuestas|reponse|reponses|resposta',
      ),
      field('kind', 'kind|type|tipo|categoria|category', { content: 'text' }),
      field('drafter', 'drafter|drafted by|author|autor|redactor'),
      field('approver', 'approver|approved by|cleared by|aprobado por|aprobo'),
    ],
  },
  {
    collection: 'commitments',
    names:
      /\b(?:commitments?|action items?|actions|follow ups?|decisions?|compromisos?|acuerdos?|seguimiento|engagements?|pendientes)\b/,
    needs: [
      ['wording', 'due'],
      ['wording', 'status'],
      ['wording', 'side'],
      ['wording', 'date'],
    ],
    fields: [
      field(
        'wording',
        'commitment|action|action item|action items|decision|follow up|task|promise|agreement|compromiso|acuerdo|accion|tarea|pendiente|engagement|tache|acao',
      ),
      field('side', 'side|who committed|parte|lado|cote'),
      field('agency', 'agency|ministry|institution|counterpart|dependencia|institucion|contraparte'),
      field(
        'due',
        'due|due date|deadline|target date|by when|fecha limite|fecha compromiso|plazo|vencimiento|echeance|prazo',
        { content: 'date' },
      ),
      field('date', 'date|date given|made on|fecha|fecha del acuerdo', { content: 'date' }),
      field('occasion', 'occasion|meeting|event|reunion|ocasion|evento'),
      field('status', 'status|state|estado|estatus|situacion|statut|etat|situacao'),
      field(
        'nextStep',
        'next step|next steps|siguiente paso|proximos pasos|prochaine etape|proximo passo|owner|responsible|responsable|assigned to',
        { isRepeatable: true },
      ),
      field('evidence', 'evidence|result|outcome|evidencia|resultado|avance|progress'),
    ],
  },
  {
    collection: 'facts',
    names:
      /\b(?:facts?|figures|key figures|data|indicators?|statistics|datos|cifras|indicadores|hechos|chiffres|faits)\b/,
    needs: [
      ['statement', 'value'],
      ['statement', 'source'],
    ],
    fields: [
      field(
        'statement',
        'fact|statement|indicator|figure|claim|metric|hecho|dato|indicador|afirmacion|concepto|fait|indicateur|fato',
      ),
      field('value', 'value|amount|number|valor|cifra|monto|cantidad|valeur|montant|chiffre'),
      field('unit', 'unit|units|unidad|unidades|unite|unidade'),
      field('source', 'source|sources|fuente|fuentes|fonte|reference'),
      field('sourceLink', 'source link|source url|link|url|enlace|liga|lien', { content: 'url' }),
      field('asOf', 'as of|year|date|period|ano|fecha|periodo|a fecha de|annee|data', { content: 'date' }),
      field('topic', 'topic|theme|tema|asunto|sujet'),
      field('note', noteHeads),
    ],
  },
  {
    collection: 'glossaryTerms',
    names:
      /\b(?:glossar(?:y|ies)|acronyms?|abbreviations?|terms|terminology|glosario|acronimos|siglas|terminos|terminologia|glossaire|sigles|glossario)\b/,
    needs: [
      ['term', 'meaning'],
      ['acronym', 'meaning'],
      ['term', 'localForm'],
      ['acronym', 'term'],
    ],
    fields: [
      field(
        'term',
        'term|terms|word|expression|phrase|full name|full form|stands for|expansion|termino|palabra|frase|terme|mot|termo|palavra|nombre completo',
      ),
      field(
        'acronym',
        'acronym|acronyms|abbreviation|abbreviations|initialism|siglas|sigla|acronimo|abreviatura|sigle|acronyme',
      ),
      field(
        'localForm',
        'local form|local name|local term|spanish|espanol|castellano|translation|traduccion|traduction|traducao|in spanish|en espanol',
      ),
      field(
        'meaning',
        'meaning|definition|explanation|description|significado|definicion|explicacion|descripcion|signification|definition francaise|definicao',
      ),
      field('pronunciation', 'pronunciation|pronunciacion|prononciation|pronuncia'),
    ],
  },
]
