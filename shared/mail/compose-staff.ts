import type { Owner } from '../domain/case.ts';
import { formatMoney } from './format.ts';
import { formatInstant } from './format-instant.ts';
import type { Block, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import { staffNews, staffTexts, tierNames, whyTexts } from './locales/staff-en.ts';
import type { Addressee, StaffMessage } from './message.ts';
import { translate } from './translate.ts';

/** Writes to a team or a colleague, in English whatever the addressee's language. */
export function composeForStaff(message: StaffMessage, to: Addressee): Letter {
  const { news, lead } = staffNews[message.kind];
  const reason = translate('en', `reason.${message.reason}`);
  const amount = formatMoney('en', message.disputedAmount);
  const why: Block[] =
    message.why.length > 0
      ? [paragraph(staffTexts.why), { type: 'list', items: message.why.map(explained) }]
      : [];
  return {
    locale: 'en',
    news: `${news} for ${ownerName(message.owner)}: ${reason}, ${amount}`,
    preview: `${staffTexts.answerBy} ${formatInstant('en', message.answerBy)}`,
    blocks: [
      paragraph(lead),
      {
        type: 'facts',
        facts: [
          { label: staffTexts.owner, value: ownerName(message.owner) },
          { label: staffTexts.tier, value: tierNames[message.tier] },
          { label: staffTexts.reason, value: reason },
          { label: staffTexts.disputedAmount, value: amount },
          { label: staffTexts.answerBy, value: formatInstant('en', message.answerBy) },
          { label: staffTexts.case, value: to.caseId },
        ],
      },
      ...why,
      ...buttonTo(to.link, staffTexts.open),
    ],
    footer: [],
  };
}

function ownerName(owner: Owner): string {
  switch (owner) {
    case 'team:tier1':
    case 'team:tier2':
      return `the ${owner === 'team:tier1' ? tierNames.tier1 : tierNames.tier2} team`;
    case 'team:engineering':
      return `the ${tierNames.engineering} team`;
    default:
      return owner.slice('staff:'.length);
  }
}

function explained(code: string): string {
  return isKnown(code) ? `${code}: ${whyTexts[code]}` : code;
}

function isKnown(code: string): code is keyof typeof whyTexts {
  return Object.hasOwn(whyTexts, code);
}
