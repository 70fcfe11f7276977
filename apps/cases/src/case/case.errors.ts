import { Conflict, NotFound } from '@junction/errors';
import type { CaseId, PersonId } from '@junction/identifiers';

/** There is no such case, or none that this actor may know of. */
export class CaseNotFound extends NotFound {
  readonly code = 'CASE_NOT_FOUND';

  constructor(readonly id: CaseId) {
    super(`case ${id} not found`);
  }
}

/** Work in the case has ended; reopen it, or wait until the person comes again and a new case begins. */
export class CaseIsClosed extends Conflict {
  readonly code = 'CASE_IS_CLOSED';

  constructor(readonly id: CaseId) {
    super(`case ${id} is closed`);
  }
}

/** Work in the case goes on, so there is nothing to reopen. */
export class CaseIsOpen extends Conflict {
  readonly code = 'CASE_IS_OPEN';

  constructor(readonly id: CaseId) {
    super(`case ${id} is open`);
  }
}

/** The case was a mistake and has been marked so; nothing more happens in it. */
export class CaseEnteredInError extends Conflict {
  readonly code = 'CASE_ENTERED_IN_ERROR';

  constructor(readonly id: CaseId) {
    super(`case ${id} was entered in error`);
  }
}

/** Somebody is still at a place in this case: record where they go before work in it ends. */
export class CaseHasPresentStay extends Conflict {
  readonly code = 'CASE_HAS_PRESENT_STAY';

  constructor(readonly id: CaseId) {
    super(`case ${id} has a stay that is not over`);
  }
}

/** The case has been triaged; what was wrong about it is corrected, not recorded once more. */
export class CaseAlreadyTriaged extends Conflict {
  readonly code = 'CASE_ALREADY_TRIAGED';

  constructor(readonly id: CaseId) {
    super(`case ${id} has been triaged`);
  }
}

/** Nobody has triaged the case, so there is nothing to correct. */
export class CaseNotTriaged extends Conflict {
  readonly code = 'CASE_NOT_TRIAGED';

  constructor(readonly id: CaseId) {
    super(`case ${id} has not been triaged`);
  }
}

/** The person has an open case at this service already: work goes on there. */
export class PersonHasOpenCase extends Conflict {
  readonly code = 'PERSON_HAS_OPEN_CASE';

  constructor(readonly personId: PersonId) {
    super(`person ${personId} has an open case`);
  }
}
