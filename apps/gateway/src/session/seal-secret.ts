import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;
const CIPHER = 'aes-256-gcm';

/**
 * Seals small secrets so that they can be kept where others may read: AES-256-GCM under a key of one purpose, derived
 * by HKDF-SHA-256 from the secret of this deployment (RFC 5869). What is sealed for one place opens in no other.
 */
export class Seal {
  readonly #key: Buffer;

  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', `junction gateway ${purpose}`, 32));
  }

  /** @param place where the sealed value will stand: the hash of a session, the name of a cookie. */
  seal(value: unknown, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
  }

  /** What was sealed for this place; undefined if it was changed, moved, or sealed under another secret. */
  open(sealed: Buffer, place: string): unknown {
    if (sealed.length < HEAD_BYTES || sealed[0] !== VERSION) return undefined;
    const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(1, 1 + NONCE_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
    try {
      const opened = Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
      return JSON.parse(opened.toString('utf8'));
    } catch {
      return undefined;
    }
  }
}
