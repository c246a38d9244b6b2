import type { Case } from '../../shared/case/case.ts';
import { type KnownNotice, notices } from '../../shared/jobs/notices.ts';
import type { Addressee } from '../../shared/mail/addressee.ts';
import type { Mail } from '../../shared/mail/mailer.port.ts';
import type { NoticeOf, StaffReader } from '../../shared/mail/notice.ts';
import { renderLetter } from '../../shared/mail/render.ts';
import { readerOf } from '../../shared/mail/staff-notice.ts';
import { present } from './must.ts';

/** Kind of any notice that there is. */
export type Kind = KnownNotice['kind'];
export type StaffKind = Extract<KnownNotice, { readonly to: StaffReader }>['kind'];
export type CustomerKind = Exclude<Kind, StaffKind>;

type ToldBy<N> = N extends NoticeOf<string, infer M> ? M : never;
type Telling = { readonly [N in KnownNotice as N['kind']]: ToldBy<N> };
/** What each notice tells, under its kind. */
export type Messages = { readonly [K in Kind]: { readonly kind: K } & Telling[K] };
export type CustomerMessage = Messages[CustomerKind];
export type StaffMessage = Messages[StaffKind];

/** The notice of this kind. */
export const noticeOf = <K extends Kind>(kind: K): NoticeOf<K, Telling[K]> =>
  present(notices.find((one): one is KnownNotice & NoticeOf<K, Telling[K]> => one.kind === kind));

/** Kinds of mail that go to staff. */
export const staffKinds: readonly StaffKind[] = notices.flatMap((one) =>
  one.to === 'customer' ? [] : [one.kind],
);

/** A mail of this message. */
export function renderMessage<K extends Kind>(
  message: { readonly kind: K } & Telling[K],
  to: Addressee,
): Mail {
  return renderLetter(noticeOf(message.kind).write(message, to), to.caseId);
}

/** Whether a notice of this kind that comes late is still worth sending. */
export const stillTrue = (kind: Kind, current: Case): boolean => noticeOf(kind).trueWhile(current);

export const isStaffKind = (kind: string): kind is StaffKind => staffKinds.some((one) => one === kind);

/** Who of the staff gets a notice of this kind on this case. */
export function staffReader(kind: StaffKind, current: Pick<Case, 'handOff'>): StaffReader | null {
  const { to } = noticeOf(kind);
  return to === 'customer' ? null : readerOf(to, current);
}
