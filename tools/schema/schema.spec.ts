import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { breakingChanges } from './breaking.mjs';
import { check, compose, emit, release } from './commands.mjs';
import { CannotCompose, composeGraphs } from './compose.mjs';
import { subgraphSdl } from './subgraph-sdl.mjs';
import { tagsOnTypes } from './tags.mjs';
import { NorthModule, SouthModule } from './two-services.builder.js';
import { Workspace } from './workspace.mjs';

let north: string;
let south: string;
beforeAll(async () => {
  north = await subgraphSdl(NorthModule);
  south = await subgraphSdl(SouthModule);
});

describe('the subgraph of a service', () => {
  it('is made without any of the service running', () => {
    expect(north).toContain('type Place @key(fields: "id") {');
    expect(north).toContain('places(first: Int! @tag(name: "partner")): [Place!]! @tag(name: "partner")');
    expect(north).toContain('RED @tag(name: "partner")');
    expect(north).toContain('https://specs.apollo.dev/federation/v2.9');
  });

  it('has instants as every service has them', () => {
    expect(north).toContain('openedAt: DateTime! @tag(name: "partner")');
    expect(north).toContain('An instant with its zone, handed out in UTC');
  });

  it('holds nothing that federation adds by itself', () => {
    expect(north).not.toMatch(/_entities|_service|_Any|link__|federation__|directive @/);
  });

  it('is sorted, so that moving code moves no line', () => {
    const names = [...north.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);

    expect(names).toEqual(['places', 'BLUE', 'RED', 'colour', 'id', 'openedAt', 'telephone']);
  });
});

describe('composing', () => {
  it('joins what two services say of one thing', () => {
    const { staff } = composeGraphs({ north, south });

    expect(staff.shown).toMatch(/type Place \{[^}]*telephone[^}]*visits: Int!/s);
    expect(staff.supergraph).toContain('@join__graph(name: "north"');
  });

  it('shows partners and analysts what carries their tag', () => {
    const { partner, analytics } = composeGraphs({ north, south });

    expect(partner.shown).toContain('places(first: Int!): [Place!]!');
    expect(partner.shown).not.toMatch(/telephone|visits|BLUE/);
    expect(analytics.shown).toContain('visits: Int!');
    expect(analytics.shown).not.toMatch(/telephone|openedAt|places\(/);
  });

  it('keeps a field that is added without a tag out of the partner graph', () => {
    const before = composeGraphs({ north, south });
    const after = composeGraphs({ north: north.replace('  telephone:', '  governor: String\n  telephone:'), south });

    expect(after.staff.shown).toContain('governor');
    expect(after.partner.shown).toBe(before.partner.shown);
    expect(after.analytics.shown).toBe(before.analytics.shown);
  });

  it('fails where a tag stands on a type, because the whole type would leave', () => {
    const tagged = north.replace(
      'type Place @key(fields: "id")',
      'type Place @key(fields: "id") @tag(name: "partner")',
    );

    expect(() => composeGraphs({ north: tagged, south })).toThrow('north: type Place carries a tag');
  });

  it('fails where the subgraphs contradict each other, and says how', () => {
    const other = south.replace('visits: Int!', 'telephone: Int!\n  visits: Int!');

    expect(() => composeGraphs({ north, south: other })).toThrow(CannotCompose);
  });

  it('fails where a partner could not ask, for want of a tag on a required argument', () => {
    const untagged = north.replace('first: Int! @tag(name: "partner")', 'first: Int!');

    expect(() => composeGraphs({ north: untagged, south })).toThrow('is a required argument');
  });
});

describe('a tag on a type', () => {
  it.each([
    ['type', 'type X @tag(name: "p") { a: Int }'],
    ['type', 'extend type X @tag(name: "p") { a: Int }'],
    ['interface', 'interface X @tag(name: "p") { a: Int }'],
    ['union', 'union X @tag(name: "p") = A'],
    ['enum', 'enum X @tag(name: "p") { A }'],
    ['input', 'input X @tag(name: "p") { a: Int }'],
  ])('is found on any %s', (sort, sdl) => {
    expect(tagsOnTypes(parse(sdl))).toEqual([`${sort} X carries a tag: tag each field that may leave`]);
  });

  it('is not one on a field, an argument, an input field or an enum value', () => {
    const sdl = `
      type X { a(b: Int @tag(name: "p")): Int @tag(name: "p") }
      input Y { a: Int @tag(name: "p") }
      enum Z { A @tag(name: "p") }`;

    expect(tagsOnTypes(parse(sdl))).toEqual([]);
  });
});

describe('a breaking change', () => {
  const released = 'type Query { a(b: Int): Int!  c: Colour }  enum Colour { RED BLUE }  input I { x: Int }';

  it.each([
    ['a field that is gone', released.replace('c: Colour', '')],
    ['a field of another type', released.replace('): Int!', '): String!')],
    ['a field that may now be null', released.replace('): Int!', '): Int')],
    ['an argument that is gone', released.replace('(b: Int)', '')],
    ['an argument that is now required', released.replace('b: Int', 'b: Int!')],
    ['a new required argument', released.replace('b: Int', 'b: Int, d: Int!')],
    ['an enum value that is gone', released.replace('RED', '')],
    ['a new required input field', released.replace('x: Int', 'x: Int y: Int!')],
  ])('is %s', (_, current) => {
    expect(breakingChanges(released, current)).toHaveLength(1);
  });

  it.each([
    ['nothing new', released],
    ['a new field', released.replace('c: Colour', 'c: Colour d: Int')],
    ['a new argument that may be left out', released.replace('b: Int', 'b: Int, d: Int')],
    ['a new enum value', released.replace('RED', 'RED GREEN')],
    ['a field that is never null any more', released.replace('c: Colour', 'c: Colour!')],
  ])('is not %s', (_, current) => {
    expect(breakingChanges(released, current)).toEqual([]);
  });
});

/** Two services in a folder of their own; what their code is, is the test's to say. */
class TwoServices extends Workspace {
  readonly modules: Record<string, typeof NorthModule> = { north: NorthModule, south: SouthModule };

  override get services(): string[] {
    return Object.keys(this.modules);
  }

  override subgraphOf(service: string): Promise<string> {
    return subgraphSdl(this.modules[service] ?? NorthModule);
  }
}

describe('the check of a workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'junction-schema-'));
  const workspace = new TwoServices(folder);
  const faults = async () => (await check(workspace)).filter((checked) => checked.faults.length > 0);
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeEach(async () => {
    Object.assign(workspace.modules, { north: NorthModule, south: SouthModule });
    await emit(workspace);
    compose(workspace);
    release(workspace);
  });

  it('passes what was just written, and counts each thing it held against another', async () => {
    expect(await faults()).toEqual([]);
    expect(await check(workspace)).toHaveLength(2 + 3 + 3);
  });

  it.each(['apps/north/schema.graphql', 'apps/gateway/supergraph/partner.graphql'])(
    'finds that somebody changed %s by hand',
    async (file) => {
      workspace.write(file, `${workspace.read(file)}\n# by hand\n`);

      expect(await faults()).toEqual([expect.objectContaining({ says: `${file} is what the code makes` })]);
    },
  );

  it('finds that the code changed, in the subgraph and in the graphs that show it', async () => {
    workspace.modules['north'] = SouthModule;

    const says = (await faults()).map((checked) => checked.says);

    expect(says).toContain('apps/north/schema.graphql is what the code makes');
  });

  it('finds what would break those who use the last release', async () => {
    const file = workspace.releasedFile('partner');
    workspace.write(file, workspace.read(file)?.replace('type Place {', 'type Place {\n  postcode: String') ?? '');

    expect(await faults()).toEqual([
      {
        says: 'the partner graph breaks nobody who uses it as last released',
        faults: ['Place.postcode was removed.'],
      },
    ]);
  });

  it('wants a release to hold things against', async () => {
    rmSync(join(folder, workspace.releasedFile('staff')));

    expect(await faults()).toEqual([
      expect.objectContaining({ faults: [expect.stringContaining('none was released')] }),
    ]);
  });
});
