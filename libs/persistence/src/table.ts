import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { type Statement, statement } from './statement.js';

/** A class that TypeORM knows as a table; built without arguments when a row is read. */
export type EntityClass<T extends object> = { readonly prototype: T; readonly name: string };

/** Column values to look for, by property; an array means any of them, null means empty. */
export type Where<T> = { readonly [K in keyof T]?: T[K] | readonly NonNullable<T[K]>[] | null };

interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
}

/** One table as its entity declares it: the few statements that verbs need, each built once. */
export class Table<T extends object> {
  readonly name: string;
  readonly insertStatement: Statement;
  readonly updateStatement: Statement;
  /** Finds the people a row is about and locks them; only for tables that have a person. */
  readonly lockPeopleStatement: Statement;
  readonly hasPerson: boolean;
  private readonly columns: readonly Column[];
  private readonly finds = new Map<string, Statement>();

  constructor(
    private readonly entity: EntityClass<T>,
    metadata: EntityMetadata,
  ) {
    this.name = metadata.tableName;
    this.columns = metadata.columns.map((column) => ({
      property: column.propertyName,
      name: column.databaseName,
      type: String(column.type),
      isArray: column.isArray,
    }));
    this.hasPerson = this.columns.some((column) => column.property === 'personId');
    const names = this.columns.map((column) => `"${column.name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    const sets = names.slice(1).map((name, index) => `${name} = $${index + 2}`);
    if (this.columns[0]?.property !== 'id') throw new Error(`${this.name}: the first column of an entity is its id`);
    this.insertStatement = statement(
      `insert_${this.name}`,
      `insert into "${this.name}" (${names.join(', ')}) values (${places.join(', ')})`,
    );
    this.updateStatement = statement(
      `update_${this.name}`,
      `update "${this.name}" set ${sets.join(', ') || '"id" = $1'} where "id" = $1`,
    );
    this.lockPeopleStatement = statement(
      `lock_people_of_${this.name}`,
      `select coalesce(array_agg(person_id::text), '{}') as people, lock_people(array_agg(person_id::text))
         from "${this.name}" where "id" = $1`,
    );
  }

  /** The statement that finds rows by these properties, with its values. */
  find(where: Where<T>, lock: boolean): { statement: Statement; values: unknown[] } {
    const wanted = Object.entries<unknown>(where);
    const shape = wanted.map(([property, value]) => `${property}${suffix(value)}`).join('_');
    const name = `${lock ? 'lock' : 'find'}_${this.name}_${shape}`;
    const found = this.finds.get(name) ?? this.buildFind(name, wanted, lock);
    this.finds.set(name, found);
    return { statement: found, values: wanted.filter(([, value]) => value !== null).map(([, value]) => value) };
  }

  /** Values of an entity in column order, as the driver wants them. */
  valuesOf(entity: T): unknown[] {
    const row = entity as Record<string, unknown>;
    return this.columns.map(({ property, type, isArray }) => {
      const value = row[property];
      return type === 'jsonb' && !isArray && value !== null && value !== undefined ? JSON.stringify(value) : value;
    });
  }

  /** An entity from a row that `find` returned. */
  hydrate(row: ObjectLiteral): T {
    return Object.assign(Object.create(this.entity.prototype) as T, row);
  }

  private buildFind(name: string, wanted: readonly [string, unknown][], lock: boolean): Statement {
    let place = 0;
    const conditions = wanted.map(([property, value]) => {
      const column = this.columns.find((candidate) => candidate.property === property);
      if (!column) throw new Error(`${this.name} has no property ${property}`);
      if (value === null) return `"${column.name}" is null`;
      place += 1;
      return Array.isArray(value) ? `"${column.name}" = any($${place})` : `"${column.name}" = $${place}`;
    });
    const list = this.columns.map((column) => `"${column.name}" as "${column.property}"`).join(', ');
    const text = `select ${list} from "${this.name}" where ${conditions.join(' and ')}${lock ? ' for update' : ''}`;
    return statement(name, text);
  }
}

const suffix = (value: unknown): string => (value === null ? '_empty' : Array.isArray(value) ? '_any' : '');

/** The tables of one database, found by entity class. */
export class Tables {
  private readonly byEntity = new Map<object, unknown>();

  constructor(private readonly dataSource: DataSource) {}

  of<T extends object>(entity: EntityClass<T>): Table<T> {
    const known = this.byEntity.get(entity) as Table<T> | undefined;
    if (known) return known;
    const table = new Table(entity, this.dataSource.getMetadata(entity as unknown as () => void));
    this.byEntity.set(entity, table);
    return table;
  }
}
