import { describe, expect, it } from '@jest/globals';
import { IDENTIFIER_SCHEMES, displayIdentifier, parseIdentifier, type IdentifierScheme } from './scheme.js';

const today = new Date('2026-11-23T00:00:00.000Z');
const parse = (scheme: IdentifierScheme, text: string) => parseIdentifier(scheme, text, { today });

describe('an identifier that is right', () => {
  it.each<[IdentifierScheme, string, string, string]>([
    ['nhs_number', '9434765919', '9434765919', '943 476 5919'],
    ['nhs_number', '9990000018', '9990000018', '999 000 0018'],
    ['nhs_number', ' 999-000 0018 ', '9990000018', '999 000 0018'],
    ['pnc', '2002/0073319Z', '2002/0073319Z', '02/73319Z'],
    ['pnc', '1979/0163001B', '1979/0163001B', '79/163001B'],
    ['pnc', '2003/0000003Y', '2003/0000003Y', '03/3Y'],
    ['pnc', '2000/0000223R', '2000/0000223R', '00/223R'],
    ['pnc', '1981/0000034U', '1981/0000034U', '81/34U'],
    ['pnc', '02/73319Z', '2002/0073319Z', '02/73319Z'],
    ['pnc', '20020073319z', '2002/0073319Z', '02/73319Z'],
    ['pnc', '79/163001b', '1979/0163001B', '79/163001B'],
    ['pnc', '0273319Z', '2002/0073319Z', '02/73319Z'],
    ['cro', '265416/21G', '265416/21G', '265416/21G'],
    ['cro', '065656/91H', '065656/91H', '65656/91H'],
    ['cro', '65656/91H', '065656/91H', '65656/91H'],
    ['cro', '6697/56U', '006697/56U', '6697/56U'],
    ['cro', '991/66G', '000991/66G', '991/66G'],
    ['cro', 'SF05/482703J', 'SF05/482703J', 'SF05/482703J'],
    ['cro', 'sf83 / 50058z', 'SF83/50058Z', 'SF83/50058Z'],
    ['asn', '1101ZD0100000410769X', '11/01ZD/01/00000410769X', '11/01ZD/01/410769X'],
    ['asn', '11/01zd/01/410769x', '11/01ZD/01/00000410769X', '11/01ZD/01/410769X'],
    ['ccrn', '97/1626/008395Q', '97/1626/008395Q', '97/1626/008395Q'],
    ['ccrn', '971626008395Q', '97/1626/008395Q', '97/1626/008395Q'],
    ['urn', '01ZD0304208', '01ZD0304208', '01ZD0304208'],
    ['urn', '01/zd/03042/08', '01ZD0304208', '01ZD0304208'],
    ['nomis', 'a1234bc', 'A1234BC', 'A1234BC'],
    ['crn', 'x123456', 'X123456', 'X123456'],
    ['custody_record_number', 'bra/2026/00123', 'BRA/2026/00123', 'BRA/2026/00123'],
  ])('%s %p is %s, written %s', (scheme, text, canonical, display) => {
    expect(parse(scheme, text)).toEqual({ ok: true, canonical, display });
    expect(displayIdentifier(scheme, canonical)).toBe(display);
  });
});

describe('an identifier with a slip of the pen', () => {
  it.each<[IdentifierScheme, string]>([
    ['nhs_number', '9434765918'],
    ['nhs_number', '9990000019'],
    ['nhs_number', '1111111111'],
    ['pnc', '2000/0073319Z'],
    ['pnc', '2002/0073319S'],
    ['cro', '265416/21H'],
    ['cro', 'SF83/50058Y'],
    ['asn', '1101ZD0100000410768X'],
    ['ccrn', '05/9876/123456R'],
    ['ccrn', '97/1626/008396Q'],
  ])('%s %p does not pass its check', (scheme, text) => {
    expect(parse(scheme, text)).toEqual({ ok: false, reason: 'check' });
  });

  it('gives the published court case reference the letter that its rule asks for', () => {
    expect(parse('ccrn', '05/9876/123456L')).toMatchObject({ ok: true });
  });

  it('pads the serial of a standard number and never that of a short file', () => {
    expect(parse('cro', '50058/83Z')).toEqual({ ok: false, reason: 'check' });
    expect(parse('cro', 'SF83/050058Z')).toMatchObject({ canonical: 'SF83/50058Z' });
  });
});

describe('text that is not of the scheme', () => {
  it.each<[IdentifierScheme, string]>([
    ['nhs_number', '943476591'],
    ['nhs_number', '94347659199'],
    ['nhs_number', '943476591X'],
    ['pnc', '2002/00733199Z'],
    ['pnc', '2002/0073319'],
    ['pnc', '2027/0073319Z'],
    ['pnc', '1926/0073319Z'],
    ['pnc', '002/0073319Z'],
    ['pnc', '2002/0000000Z'],
    ['cro', '1234567/21G'],
    ['cro', 'SF83/0Z'],
    ['cro', '265416-21G'],
    ['asn', '11/01ZD/01/000000410769X'],
    ['asn', '1101ZD01410769X'],
    ['ccrn', '97/162/008395Q'],
    ['urn', '01ZD030420'],
    ['urn', '01ZD03042089'],
    ['nomis', 'A123456'],
    ['crn', 'A1234BC'],
    ['custody_record_number', 'not known'],
    ['custody_record_number', '1'],
  ])('%s %p is refused for its format', (scheme, text) => {
    expect(parse(scheme, text)).toEqual({ ok: false, reason: 'format' });
  });

  it.each(IDENTIFIER_SCHEMES)('%s refuses nothing at all', (scheme) => {
    expect(parse(scheme, '')).toEqual({ ok: false, reason: 'format' });
    expect(parse(scheme, '   ')).toEqual({ ok: false, reason: 'format' });
  });
});

describe('the century of a two-digit year', () => {
  it.each([
    ['26/3', '2026-12-31T23:59:59.999Z', '2026'],
    ['27/3', '2026-12-31T23:59:59.999Z', '1927'],
    ['27/3', '2027-01-01T00:00:00.000Z', '2027'],
    ['00/3', '2026-06-01T00:00:00.000Z', '2000'],
    ['99/3', '2026-06-01T00:00:00.000Z', '1999'],
  ])('of %s, read at %s, makes %s', (start, at, year) => {
    const letters = [...'ZABCDEFGHJKLMNPQRTUVWXY'];
    const read = letters.map((letter) => parseIdentifier('pnc', start + letter, { today: new Date(at) }));

    const right = read.filter((answer) => answer.ok);
    expect(right).toHaveLength(1);
    expect(right[0]).toMatchObject({ canonical: expect.stringMatching(`^${year}/0000003[A-Z]$`) });
  });
});
