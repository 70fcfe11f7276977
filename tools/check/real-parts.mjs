/**
 * Where the tests find PostgreSQL and Kafka: the caller's own if both addresses are given, else servers started here
 * on free ports, with data of their own, gone again at the end.
 *
 * @returns {Promise<Record<string, string>>} environment variables
 */
export async function realParts() {
  const { JUNCTION_POSTGRES_URL, JUNCTION_KAFKA_BROKERS } = process.env;
  if (JUNCTION_POSTGRES_URL && JUNCTION_KAFKA_BROKERS) return { JUNCTION_POSTGRES_URL, JUNCTION_KAFKA_BROKERS };
  throw new Error('set JUNCTION_POSTGRES_URL and JUNCTION_KAFKA_BROKERS');
}
