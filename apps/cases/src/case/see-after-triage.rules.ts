import type { CaseId, LdServiceId, PersonId, SiteId, StayId } from '@junction/identifiers';

/** Whom a decision is about. */
interface Decided {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
}

/** Where somebody is, since when, and whether they were seen there. */
interface Here {
  readonly id: StayId;
  readonly siteId: SiteId;
  readonly arrivedAt: Date;
  readonly seenAt: Date | null;
}

/** Who is to be seen and is here is seen here, from the arrival on; nothing for who is nowhere, or was seen already. */
export const toSee = ({ caseId, personId, ldServiceId }: Decided, here: Here | undefined) =>
  here?.seenAt === null
    ? ({
        kind: 'see',
        ...{ caseId, personId, ldServiceId },
        stayId: here.id,
        siteId: here.siteId,
        from: here.arrivedAt,
      } as const)
    : undefined;
