import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';

const STUB = statement(
  'ld_service_ref_stub',
  `insert into ld_service_refs (id, version)
   select id, 0 from unnest($1::uuid[]) as id
    where not exists (select from ld_service_refs where ld_service_refs.id = id.id)
    order by id
   on conflict (id) do nothing`,
);

/** Notes L&D services that something belongs to before their own facts have arrived. */
@Injectable()
export class StubLdServiceRef {
  execute(ldServiceIds: readonly string[], tx: Tx): void {
    tx.write(STUB, [ldServiceIds]);
  }
}
