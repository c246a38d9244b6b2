import type { CompensationCatalogue } from '../en/compensation.ts';

/** Swedish; see sv.ts. */
export const compensationSv = {
  'path.goodwill': 'Ditt konto hos butiken, som gåva från oss',
  'path.before_capture': 'Dras av innan köpet debiteras',
  'option.goodwill': 'Tillgodohavande hos butiken som gåva och ursäkt',

  'charge.instead': '{charged} i stället för {before}',
  'charge.label': 'Du debiteras',
  'charge.taken_off': 'Avdraget belopp',
  'gift.amount': 'Gåva',
  'charge.released_by': 'Släpps av banken senast',

  'explanation.goodwill':
    'Vi har utrett ditt ärende noga. Som en ursäkt har vi gett dig {amount} som tillgodohavande på ditt konto hos butiken. Det är en gåva och ändrar ingenting i din betalning.',
  'explanation.before_capture':
    'Vi har utrett ditt ärende noga och rättat beloppet innan det debiterades. Du debiteras {charged} i stället för {before}.',

  'outcome.subject.goodwill': 'Vår ursäkt: {amount} på ditt konto hos butiken',
  'outcome.subject.before_capture': 'Beloppet är rättat: du debiteras {charged}',
  'outcome.hold':
    'Ingenting behöver betalas tillbaka, eftersom pengarna bara var reserverade. Din bank släpper {amount} senast {date}; till dess kan beloppet fortfarande visas som reserverat. Om mer än {charged} debiteras, hör av dig till oss och uppge referensen ovan.',

  'closed.outcome.goodwill':
    'Som en ursäkt har vi gett dig {amount} som tillgodohavande på ditt konto hos butiken.',
  'closed.outcome.before_capture':
    'Beloppet rättades innan det debiterades: du betalar {amount} mindre än tidigare.',

  'timeline.credit_intended': 'Vi påbörjade insättningen på ditt konto hos butiken.',
  'timeline.correction_intended': 'Vi började rätta beloppet innan det debiteras.',
  'timeline.corrected': 'Beloppet rättades innan det debiterades.',

  'next.crediting':
    'Vi sätter in ett tillgodohavande på ditt konto hos butiken och skriver till dig när det är klart.',
  'next.correcting': 'Vi rättar beloppet innan det debiteras och skriver till dig när det är klart.',

  'trace.advice.released':
    'Du debiteras {charged} i stället för {before}. Din bank släpper resten senast {latest}; till dess kan den fortfarande visas som reserverad.',
} as const satisfies CompensationCatalogue;
