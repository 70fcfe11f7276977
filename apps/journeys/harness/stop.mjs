/** Ends the platform and leaves nothing behind. */
export default async function stop() {
  await globalThis.stopJunction?.();
}
